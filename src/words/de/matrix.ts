export const activities = 'Tätigkeiten';
export const role = 'Rolle';
export const share = 'Anteil an aller Verantwortung';
export const load =
  'Last je Rolle: Tätigkeiten, für die sie verantwortlich (A), durchführend (R), beratend (C) und informiert (I) ist';
export const activity = 'Tätigkeit';
export const partOfName = 'Teil des Namens';
export const all = 'alle';
export const letter = 'Buchstabe';
export const any = 'beliebig';
export const countActivities = (count: number) => `${count} ${count === 1 ? 'Tätigkeit' : 'Tätigkeiten'}`;
export const letters = 'Was die Buchstaben bedeuten';
export const someActivities = (some: number, all: number) => `${some} von ${all} Tätigkeiten`;
export const matrix = 'Matrix';
export const note = 'Anmerkung';
export const tableOf = (matrix: string) => `${matrix}: Tätigkeiten und Rollen`;
export const allTogether = 'Alle Matrizen zusammen';
export const allAbout = 'Jede Tätigkeit und jede Rolle auf einer Seite, mit der Last jeder Rolle.';
export const allLead =
  'Jede Tätigkeit und jede Rolle auf einer Seite: durchsuchen, auf eine Rolle filtern oder sehen, wer wie viel trägt.';
export const anythingOdd = 'Auffälliges darin steht unter';
export const findings = 'Auffälligkeiten';
export const allLabel = 'Alle Tätigkeiten und Rollen';
export const see = 'Ansehen:';
export const allMatrices = 'alle Matrizen zusammen';
export const withLoad = ', mit der Last jeder Rolle, oder';
export const whatLooksOdd = 'was darin auffällt';
export const oddTitle = 'Was in den Matrizen auffällt';
export const oddAbout = 'Lücken, Überlast und Überschneidungen darin, wer was tut, jeweils mit Rat.';
export const oddLead =
  'Lücken, Überlast und Überschneidungen darin, wer was tut. Schreibende sehen dasselbe in der Prüfung (auf Englisch).';
export const nothingFound = 'Nichts gefunden.';
export const allOwned = 'Jede Tätigkeit hat eine verantwortliche Rolle und jede Zuständigkeit eine Tätigkeit.';
export const broken = 'Falsch';
export const doubtful = 'Fraglich';
export const whatWeLookFor = 'Wonach gesucht wird';
export const look1 =
  'Eine Tätigkeit ohne verantwortliche oder durchführende Rolle; eine Rolle, die berät und zugleich informiert wird; eine leere Spalte; zwei Matrizen, die sich widersprechen.';
export const look2 = 'Eine Zuständigkeit, die keine Tätigkeit ausführt.';
export const look3 = (share: string) => `Eine Rolle, die mehr als ${share} aller Tätigkeiten verantwortet.`;
export const look4 = (share: string) => `Eine Rolle, die bei mehr als ${share} einer Matrix gefragt wird.`;
export const look5 = (share: string) => `Zwei Tätigkeiten, deren Namen ${share} ihrer Wörter oder mehr teilen.`;
export const limits = 'Die Grenzen stehen in';
