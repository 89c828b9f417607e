export const ours = 'Ours';
export const public2 = 'Public';
export const aboutDetect = 'from the first effect on users until someone who could act knew';
export const aboutMitigate = 'from the first effect on users until there was none';
export const aboutResolve = 'from the first effect on users until nothing was left to repair';
export const doneOnTime = 'Done on time';
export const doneLate = 'Done late';
export const doneNoDay = 'Done, no due date';
export const openNotDue = 'Open, not yet due';
export const openNoDay = 'Open, no due date';
export const openOverdue = 'Open, overdue';
export const dropped = 'Dropped';
export const median = (time: string) => `median ${time}`;
export const ninetieth = (time: string) => `90 % by ${time}`;
export const oneYear = '1 year';
export const about =
  'What the incidents show together: how often, how long, how they were noticed, why, and whether their actions were completed.';
export const howOften = 'How often';
export const howLong = 'How long';
export const howNoticed = 'How they were noticed';
export const why = 'Why';
export const where = 'Where';
export const actionsCompleted = 'Actions completed';
export const coverage = 'Runbook coverage';
export const whatTheyTeach = 'What public incidents teach';
export const counted = (own: number, standIn: boolean, open: number, day: string) =>
  `${own} ${standIn ? 'exercise' : 'incident'}${own === 1 ? '' : 's'}${standIn ? '' : ' of our own'} and ${open} public incident${open === 1 ? '' : 's'}, as of ${day}.`;
export const calculated = (median: number, ninetieth: number) =>
  `Every figure is calculated from the post-mortems themselves, and each chart links to those behind it. A time that nobody recorded is counted as missing, never as zero; so is one that is known only as the same single date. There are no averages: a few long incidents would dominate them. With fewer than ${median} values no median is given, with fewer than ${ninetieth} no 90th percentile. No trend is drawn.`;
export const noOwnYet = 'No incident of our own is recorded yet.';
export const exercisesStand =
  'Until then the exercises stand in for them, so that the page can be seen in use. Read nothing into figures from a few invented incidents.';
export const aMonth = (label: string) => `${label} a month, by severity`;
export const month = 'Month';
export const countSays =
  'A count of incidents says as much about what gets written up as about what breaks. A month with more of them may be the month in which people began to write them down.';
export const eachDot =
  'Each dot is one incident, a filled one with exact times, a hollow one with dates only. The scale is logarithmic: each step is several times the one before.';
export const longSevere = 'Is a long incident a severe one?';
export const notAsRule =
  'Not as a rule. Researchers of the VOID, a collection of nearly 10,000 public incident reports, found that';
export const notCorrelated = 'duration and severity are not correlated';
export const longAndShort =
  ': long and short incidents are minor or critical in nearly every combination. They also argue that the mean time to resolve does not measure reliability. So read the chart below for its spread, and ask of a long incident what made it long.';
export const resolveBySeverity = 'Time to resolve by severity, all incidents';
export const whoNoticed = 'Who or what noticed first';
export const customersFirst = 'An incident that customers notice first is one that monitoring missed.';
export const noticedByCustomers = 'Incidents that customers noticed first';
export const severalCauses = 'An incident has several causes, so these add up to more than there are incidents.';
export const whatEachMeans = 'What each cause means';
export const servicesTitle = 'Services: those affected, and those that could be affected by what happened elsewhere';
export const service = 'Service';
export const noneCompleted = 'No action with a due date has been completed yet.';
export const ofCompleted = (count: number) => `Of ${count} completed action${count === 1 ? '' : 's'} with a due date,`;
export const onTime = (count: number) => `${count === 1 ? 'was' : 'were'} done on time.`;
export const overdueToday = (count: number) => `${count === 1 ? 'is' : 'are'} overdue today.`;
export const whatBecame = (label: string) => `What became of the action items (${label.toLowerCase()})`;
export const outcome = 'Outcome';
export const actionsBehind = 'The actions behind it';
export const withRunbook = 'Incidents with a runbook that was used, or written since:';
export const forPublic = 'For a public incident, that is a runbook of ours that would help if the same happened here.';
export const rehearsal =
  'An incident that others wrote about openly is a free rehearsal. These are the most common causes there, with our runbooks that address them.';
export const publicByYear = 'Public incidents in this library a year, by severity';
export const year = 'Year';
export const chosen =
  'They were chosen because they teach something, so their number by year says nothing about the world.';
export const publicBehind = 'The public incidents behind it';
export const causesWithRunbooks = 'Causes of public incidents, with runbooks';
export const publicIncidents = 'Public incidents';
export const runbooksAddress = 'Runbooks that address it';
export const incidentsWith = (label: string) => ` incidents with ${label}`;
