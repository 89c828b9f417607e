export const dueForReview = 'Zur Durchsicht fällig';
export const overdue = 'überfällig';
export const coverage = 'Abdeckung';
export const gaps = (count: number) => (count === 1 ? 'Lücke' : 'Lücken');
export const orphans = 'Seiten, auf die nichts verweist';
export const pages = (count: number) => (count === 1 ? 'Seite' : 'Seiten');
export const checkFindings = 'Funde der Prüfung';
export const findings = (count: number) => (count === 1 ? 'Fund' : 'Funde');
export const trend = 'Entwicklung';
export const about =
  'Was in diesem Handbuch Aufmerksamkeit braucht: Durchsichten, Lücken, Seiten, die niemand findet, und was die Prüfung sagt.';
export const title = 'Zustand des Handbuchs';
export const lead = (count: number, day: string) =>
  `${count} Seiten am ${day}. Was Aufmerksamkeit braucht, und wer dafür verantwortlich ist.`;
export const nothingDue = 'In den nächsten dreißig Tagen ist nichts fällig.';
export const page = 'Seite';
export const due = 'Fällig';
export const since = (day: string) => `seit ${day}`;
export const allLinked = 'Auf jede Seite verweist eine andere.';
export const onlyLists = 'Nur die Listen und die Suche zeigen diese. Auf jede von dort verweisen, wo ihre Leser sind.';
export const nothingFound = 'Die Prüfung findet nichts.';
export const fromSecond =
  'Ab dem zweiten Monat seiner Geschichte zeigt dies, wie das Handbuch wächst und wie seine Durchsichten mithalten.';
export const missing = (count: number) => `Es fehlen: ${count}`;
export const why = 'Warum, und was stattdessen zu schreiben ist';
export const error = 'Fehler: ';
export const moreFindings = (count: number) => `und ${count} weitere, die alle in der Prüfung stehen.`;
export const on = 'Am';
export const pagesHead = 'Seiten';
export const pastReview = 'Durchsicht überfällig';
export const owners = 'Seiten haben eine verantwortliche Rolle, die es gibt';
export const ownersWhy = 'Eine Seite, die niemand pflegt, ist früher oder später falsch.';
export const serviceRunbooks = 'Dienste haben ein Runbook';
export const serviceRunbooksWhy = 'Fällt ein Dienst aus, soll sich unter seinem Namen finden, was zu tun ist.';
export const alertsNamed = 'Runbooks, die jemanden wecken, nennen den Alarm dazu';
export const alertsNamedWhy = 'Der Alarm soll ohne Suche zu seinem Runbook führen.';
export const exercised = 'Runbooks wurden durchgespielt, im Ernst oder als Übung';
export const exercisedWhy = 'Ein Runbook, das niemand ausprobiert hat, ist eine Vermutung.';
export const rolesAnswer = 'Rollen verantworten mindestens eine Tätigkeit';
export const rolesAnswerWhy = 'Eine Rolle, die nichts verantwortet, ist nur ein Titel.';
export const inMatrix = 'Zuständigkeiten kommen in einer Matrix vor';
export const inMatrixWhy =
  'Was eine Rolle als ihres nennt, soll in Tätigkeiten zerlegt sein, die sich zuweisen lassen.';
