export const notFound = 'Seite nicht gefunden';
export const notFoundAbout = 'Unter dieser Adresse gibt es keine Seite; suchen oder von einem Bereich aus beginnen.';
export const mayHaveMoved =
  'Die Seite ist vielleicht umgezogen, oder in der Adresse ist ein Tippfehler. Danach suchen oder von einem Bereich aus beginnen:';
export const everyAlert = ': Jeder Alarm und jeder Fehler, mit dem Runbook, das sagt, was zu tun ist.';
export const didYouMean = 'Vielleicht gemeint';
export const mayFit = 'Runbooks, die passen könnten';
export const whatever = 'Was auch immer es ist';
export const pageSomeone = 'Jemanden rufen';
export const noAlert = (name: string) => `Kein Runbook nennt den Alarm ${name}.`;
export const noError = (name: string) => `Kein Runbook nennt den Fehler ${name}.`;
export const noneCalled = (kind: string | undefined, name: string) =>
  kind === undefined ? `Nichts hier heißt ${name}.` : `Nichts hier heißt ${name} (${kind}).`;
export const writeThis = (kind: string) => `Schreiben: ${kind}`;
export const newestOwn = 'Neueste eigene Vorfälle';
export const newestAll = 'Neueste Post-mortems';
export const dueSoon = 'Überfällig und bald fällig';
export const overdueActions = (count: number) => `${count} überfällige ${count === 1 ? 'Maßnahme' : 'Maßnahmen'}`;
export const oldest = 'aus unseren Vorfällen; die älteste:';
export const noReviewDue = 'In den nächsten dreißig Tagen ist keine Durchsicht fällig.';
export const overdueSince = (day: string) => `überfällig seit ${day}`;
export const due = (day: string) => `fällig am ${day}`;
export const andMore = (count: number) => `und ${count} weitere.`;
export const health = 'Zustand des Handbuchs';
export const onCall = 'In Bereitschaft';
export const onCallText =
  'Ein Alarm hat angeschlagen, oder jemand hat angerufen. Zum Runbook: was zu prüfen ist, was zu tun, wie es sich zurücknehmen lässt.';
export const findRunbook = 'Das Runbook finden';
export const newHere = 'Neu hier';
export const newText =
  'Die Idee dieses Handbuchs in drei Minuten, dann die eigene Rolle: was dazugehört, wen fragen, was zuerst lernen.';
export const writing = 'Beim Schreiben';
export const writingText = 'Eine Seite per Pull-Request hinzufügen oder berichtigen. Die Prüfungen sagen, was fehlt.';
export const addPage = 'Eine Seite hinzufügen';
export const howItWorks = 'Wie dieses Handbuch funktioniert';
export const whoDoes = 'Wer tut was?';
export const whoDoesAnswer = 'Rollen und Matrizen sagen, wer entscheidet, wer die Arbeit tut und wen anrufen.';
export const whatNow = 'Was ist jetzt zu tun?';
export const whatNowAnswer = 'Runbooks führen vom Alarm zur Lösung, und zu diesen Rollen, wenn es nicht weitergeht.';
export const whatLearned = 'Was haben wir gelernt?';
export const whatLearnedAnswer = 'Post-mortems sagen, was geschehen ist; ihre Maßnahmen ändern Rollen und Runbooks.';
export const again = 'Was wir lernen, ändert, wer was tut, und was beim nächsten Mal zu tun ist.';
export const guidesAbout = (topic: string) => `Die Leitfäden zum Thema ${topic}.`;
export const guidesOf = (topic: string) => `Leitfäden: ${topic}`;
export const allGuides = 'Alle Leitfäden';
export const hasMoved = 'Diese Seite ist umgezogen:';
