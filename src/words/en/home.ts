export const notFound = 'Page not found';
export const notFoundAbout = 'There is no page at this address; search, or start from a section.';
export const mayHaveMoved =
  'The page may have moved, or the address may have a typo in it. Search for it, or start from a section:';
export const everyAlert = ': Every alert and error, with the runbook that says what to do.';
export const didYouMean = 'Did you mean';
export const mayFit = 'Runbooks that may fit';
export const whatever = 'Whatever it is';
export const pageSomeone = 'Page someone';
export const noAlert = (name: string) => `No runbook names the alert ${name}.`;
export const noError = (name: string) => `No runbook names the error ${name}.`;
export const noneCalled = (kind: string | undefined, name: string) =>
  kind === undefined ? `Nothing here is called ${name}.` : `No ${kind} is called ${name}.`;
export const writeThis = (kind: string) => `Write this ${kind}`;
export const newestOwn = 'Newest of our own incidents';
export const newestAll = 'Newest post-mortems';
export const dueSoon = 'Overdue and due soon';
export const overdueActions = (count: number) => `${count} overdue ${count === 1 ? 'action item' : 'action items'}`;
export const oldest = 'of our incidents; the oldest:';
export const noReviewDue = 'No review is due within the next thirty days.';
export const overdueSince = (day: string) => `overdue since ${day}`;
export const due = (day: string) => `due ${day}`;
export const andMore = (count: number) => `and ${count} more.`;
export const health = 'Handbook health';
export const onCall = 'I’m on call';
export const onCallText =
  'An alert fired or someone called. Go to the runbook: what to check, what to do, how to undo it.';
export const findRunbook = 'Find the runbook';
export const newHere = 'I’m new';
export const newText =
  'The idea of this handbook in three minutes, then your role: what you own, who to ask, what to learn first.';
export const writing = 'I’m writing';
export const writingText = 'Add or fix a page by pull request. The checks tell you what is missing.';
export const addPage = 'Add a page';
export const howItWorks = 'How this handbook works';
export const whoDoes = 'Who does what?';
export const whoDoesAnswer = 'Roles and matrices say who decides, who does the work and who to call.';
export const whatNow = 'What do I do now?';
export const whatNowAnswer = 'Runbooks lead from an alert to the fix, and to those roles when stuck.';
export const whatLearned = 'What did we learn?';
export const whatLearnedAnswer = 'Post-mortems say what happened; their actions change roles and runbooks.';
export const again = 'What we learn changes who does what, and what to do next time.';
export const guidesAbout = (topic: string) => `The guides about ${topic.toLowerCase()}.`;
export const guidesOf = (topic: string) => `Guides: ${topic}`;
export const allGuides = 'All guides';
export const hasMoved = 'This page has moved:';
