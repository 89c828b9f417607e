export const about =
  'What this handbook is for, how its parts belong together, and where you go from here. Three minutes.';
export const three = 'Three questions';
export const chooseRole = 'Choose your role';
export const then2 = 'And then';
export const idea =
  'Production is run by people, and most of what goes wrong at night is not a lack of skill. It is a question nobody can answer fast enough: whose is this, what do I do, has it happened before? This handbook has one place for each answer.';
export const who = 'Who does what.';
export const whoText =
  'Each role has a page with its goal and its first week. For every activity exactly one role is accountable, so there is always somebody to ask; the';
export const matrices = 'matrices';
export const whoElse = 'show who else takes part.';
export const now = 'What to do now.';
export const nowA = 'A';
export const runbook = 'runbook';
export const begins = 'begins where you are: with an';
export const alert = 'alert';
export const nowText =
  ', an error or a symptom. It says what to check, which command to run, what you should see, and whom to call when it does not help.';
export const learned = 'What we learned.';
export const postmortem = 'post-mortem';
export const learnedText =
  'tells an incident without blame: how it looked at the time, what made it possible, and what we agreed to change. Those changes end up in roles and runbooks, and so the circle closes.';
export const explained = 'Words you don’t know are explained where they stand, and in the';
export const glossary = 'glossary';
export const searchKnows = '. The search knows alerts, errors and plain words: press';
export const anywhere = 'anywhere. Everything can be';
export const offline = 'read offline';
export const nobodyWatches = ', and nobody watches what you read.';
export const noRoles = 'No roles have been written yet.';
export const noneOfThese = 'None of these?';
export const compare = 'Compare the roles';
export const asGuest = ', or read on as a guest: every page is open to everyone.';
export const foundWrong =
  'Found something wrong or missing? Every page says who maintains it and has a link to change it.';
