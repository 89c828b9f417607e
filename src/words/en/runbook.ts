export const alert = 'Alert';
export const fromAddress = 'From the address, check it:';
export const beginWith = (step: number) => `Begin with step ${step}:`;
export const notThis = (steps: number) => `Not this? All ${steps} steps`;
export const calledNow = (name: string) => `It is called ${name} now.`;
export const unkept =
  'This browser does not store ticks, notes and values for this site. They are lost when you leave the page: copy what you did before you go.';
export const readFirst = 'Read the warning and tick its box first.';
export const fillIn = 'Fill in';
export const examplesBefore = 'The commands below contain examples,';
export const examplesMark = 'marked like this';
export const examplesAfter =
  'Replace each with your own value, in single quotes if it holds anything but letters and digits.';
export const moreForLater = (count: number, names: string) => `${count} more for later steps: ${names}; the incident`;
export const nameIncident = 'Name the incident (optional)';
export const incident = 'Incident';
export const optional = '(optional)';
export const incidentExample = 'e.g. INC-204';
export const incidentAbout =
  'Goes into the record of what you did. You can name it later, or rename it. Nothing leaves this device. Is it not yours alone?';
export const eraseKept = 'Erase what it keeps';
export const eraseWhen = 'when you are done.';
export const alerts = 'Alerts';
export const usersSee = 'Users see';
export const symptoms = 'Symptoms';
export const countAlerts = (count: number) => `${count} ${count === 1 ? 'alert' : 'alerts'}`;
export const countErrors = (count: number) => `${count} ${count === 1 ? 'error' : 'errors'}`;
export const countSymptoms = (count: number) => `${count} ${count === 1 ? 'symptom' : 'symptoms'}`;
export const countServices = (count: number) => `${count} ${count === 1 ? 'service' : 'services'}`;
export const whoKeepsIt = 'who keeps it';
export const careful = 'Careful: this page may be out of date.';
export const reviewDueSince = (day: string) => `A review has been due since ${day}.`;
export const notRunSince = (day: string) => `Nobody has run it since ${day}.`;
export const neverRun = 'No run of it is recorded.';
export const checkEachCommand = 'Check each command before you trust it.';
export const inThisRunbook = 'In this runbook';
export const usuallyTakes = (time: string) => `Usually takes ${time}`;
export const stuckCall = 'Stuck? Call';
export const about = (parts: string) => `About this runbook: ${parts}`;
export const noRun = 'no run recorded';
export const whatYouDid = 'What you did';
export const steps = (count: number) => (count === 1 ? 'step' : 'steps');
export const stepsDone = 'done. What you tick, note and copy stays on this device until you forget it.';
export const allRuns = 'All runs';
export const recordSoFar = 'The record so far';
export const copyRecord = 'Copy what I did';
export const restart = 'Start again';
export const forgetRun = 'Forget this run';
export const recordHint = 'Save it as a file for whoever writes the post-mortem: it can begin with it.';
export const earlierHere = 'Earlier runs on this device';
export const runAbout =
  'A run is this runbook with its values for one incident. Other values, or opening it again, start another. A run stays until you forget it.';
export const notRight = 'Not the right runbook?';
export const usedIn = 'Used in';
export const anExercise = ', an exercise';
export const withoutRunbook = 'Services without a runbook';
export const allCovered = 'Every service has at least one runbook.';
export const thenMore = (count: number) => `, then ${count} more`;
export const runbook = 'Runbook';
export const done = 'done';
export const stepsTitle = 'Steps';
export const addressCheck = 'from the address, check it';
export const example = 'Example:';
export const whatToDoAbout = (name: string, now: string | undefined) =>
  `What to do about ${name}${now === undefined ? '' : `, which is called ${now} now`}:`;
export const copyCommand = 'Copy command';
export const copyText = 'Copy text';
export const doneStep = (title: string) => `Done: ${title}`;
export const noteOn = (title: string) => `Note on: ${title}`;
export const doneBox = 'Done';
export const note = 'Note';
export const haveRead = 'I have read this';
export const noValues = 'no values';
export const stepChanged = '(this step has changed since)';
export const copiedNotTicked = (command: string) => `(copied, not ticked: ${command})`;
export const notCheckedOff = '(not checked off)';
export const stepGone = 'A step that is no longer there';
export const invisible = 'It contains an invisible character. Type it again.';
export const tooLong = (most: number) => `It is too long: ${most} characters at most.`;
export const badPattern = 'The page’s own pattern for it cannot be used. Type the command yourself.';
export const looksWrong = (example: string) => `It does not look right. Example: ${example}`;
export const noHyphen = 'It must not begin with a hyphen: the command would take it for an option.';
export const numberBefore = (value: string, name: string) =>
  `Not copied: before < or > a shell would not take the number ${value} for ${name}. Type this command yourself, with a space after the number.`;
export const notSafe = (name: string, allowed: string) =>
  `Not copied: in this command another program may read ${name} again as a command. Here it may hold only letters, digits and ${allowed}, and not begin with - or @. Fill in a value like that, or type the command yourself.`;
export const gone = (title: string) => `${title} (no longer in this handbook)`;
export const nothingStored =
  'This browser stores nothing for this site: what you tick is lost when you leave the page.';
export const noRunYet = 'No run yet. One appears here when you fill in a value or tick a step of a runbook.';
export const runsHere = (count: number) => `${count} ${count === 1 ? 'run' : 'runs'} on this device.`;
export const continueRun = (run: string) => `Continue ${run}`;
export const goOn = 'Continue';
export const source = 'From the address: ';
export const unsettled = 'A value was changed after steps were done. First say what that means';
export const fillInFirst = (name: string) => `Fill in ${name} first`;
export const copiedAt = (time: string) => `Copied at ${time}`;
export const refusedCommand = 'The browser refused: select the command and copy it yourself.';
export const changedSince = 'Changed since it was copied';
export const rightCopy = 'Right: copy';
export const isThatRight = 'Is that right? ';
export const earlierRuns = (count: number, same: number) =>
  `${count} earlier ${count === 1 ? 'run' : 'runs'} on this device${same > 0 ? `, ${same} with these values` : ''}`;
export const youChanged = (name: string, from: string, to: string) =>
  `You changed ${name} from ${from} to ${to === '' ? 'nothing' : to} after steps were done. Which is it?`;
export const otherCase = 'Another case: start another run';
export const slip = 'A slip: keep the steps';
export const putBack = (value: string) => `Put back ${value}`;
export const newRunAbout = 'The new run starts with this value alone; the run so far stays in the list below.';
export const copiedPaste = 'Copied. Paste it into the post-mortem.';
export const newRun = 'A new run, with all steps open. The previous one is in the list of runs.';
export const forgetAsk = 'Forget what you did in this run? Copy it first if it matters.';
export const forgotten = 'Forgotten. All steps are open again.';
export const copyRun = (run: string) => `Copy what was done: ${run}`;
export const forget = 'Forget';
export const forgetRunAsk = (run: string, steps: number) =>
  `Forget the run ${run} with ${steps} steps? Copy it first if it matters.`;
export const forgetNamed = (run: string) => `Forget: ${run}`;
export const at = (time: string) => `at ${time}`;
export const callInOrder = 'Call in this order';
export const cameFromAlert = 'Came from an alert?';
export const allAlerts = 'All alerts';
export const byName = 'by name. Missing one?';
export const seeGaps = 'See what has none yet';
export const startedEarlier = 'Started earlier?';
export const yourRuns = 'Your runs';
export const onThisDevice = 'on this device.';
export const runsAbout =
  'What you did with runbooks on this device: continue, copy it for the post-mortem, or forget it.';
export const runs = 'Runs';
export const runsMore =
  'A run is one runbook with its values for one incident. Two alerts are two runs, and so is the same alert another night. What you tick, note and copy belongs to its run and is never mixed with another. A run stays on this device, and nowhere else, until you forget it.';
export const allKept = 'All that is kept on this device';
export const andHowToErase = ', and how to erase it.';
export const runsNeedScripts = 'This list needs JavaScript: runs are kept by your browser, not by the site.';
export const danger = 'Danger';
export const caution = 'Caution';
