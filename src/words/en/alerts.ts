export const withoutRunbook = 'Without a runbook';
export const withRunbook = 'With a runbook';
export const covered = (covered: number, all: number) =>
  `${covered} of ${all} ${covered === 1 ? 'has' : 'have'} a runbook`;
export const waking = (waking: number) =>
  `${waking} that ${waking === 1 ? 'wakes someone has' : 'wake someone have'} none`;
export const wakesSomeone = 'wakes someone';
export const wakesNobody = 'wakes nobody';
export const ofOurRules = 'Alerts of our rules';
export const noRunbook = 'No runbook';
export const call = 'Call';
export const thenCall = ', then ';
export const nobody = 'Nobody is named to be called.';
export const about = 'Every alert, and every error that users see, with the page that says what to do.';
export const title = 'Alerts';
export const seeAlso = 'See also';
export const whatHasNone = 'what has no runbook';
export const andHowTo = ', and how to';
export const linkToPage = 'link an alert to its page';
export const noneYet = 'No runbook names an alert yet.';
export const writeName = 'Write the alert’s exact name into';
export const ofThe = 'of the';
export const runbook = 'runbook';
export const thatSays = 'that says what to do; it is then listed here and has an address of its own.';
export const linkTitle = 'Link an alert to its page';
export const write = 'Write';
export const nameOfAlert = '<name of the alert>';
export const intoAnnotation = 'into the annotation';
export const ofPrometheus =
  'of a Prometheus alert; a name that cannot stand in an address as it is gets the one this list links to. The address stays the same when pages move. Labels can fill in the runbook’s parameters:';
export const atItsEnd = 'at its end.';
export const connect = 'Connect your alerting';
export const forEachTool = 'shows how for each tool.';
export const errorsAbout = 'Every error that users see, with the page that says what to do.';
export const errors = 'Errors that users see';
export const noErrorYet = 'No runbook names an error yet. Write its exact words into';
export const errorSays = 'that says what to do.';
export const together = 'Alerts and errors together, with filters';
