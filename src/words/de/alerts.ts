export const withoutRunbook = 'Ohne Runbook';
export const withRunbook = 'Mit Runbook';
export const covered = (covered: number, all: number) =>
  `${covered} von ${all} ${covered === 1 ? 'hat' : 'haben'} ein Runbook`;
export const waking = (waking: number) =>
  `${waking}, ${waking === 1 ? 'der jemanden weckt, hat' : 'die jemanden wecken, haben'} keines`;
export const wakesSomeone = 'weckt jemanden';
export const wakesNobody = 'weckt niemanden';
export const ofOurRules = 'Alarme unserer Regeln';
export const noRunbook = 'Kein Runbook';
export const call = 'Anrufen:';
export const thenCall = ', dann ';
export const nobody = 'Niemand ist zum Anrufen genannt.';
export const about = 'Jeder Alarm und jeder Fehler, den Nutzer sehen, mit der Seite, die sagt, was zu tun ist.';
export const title = 'Alarme';
export const seeAlso = 'Siehe auch:';
export const whatHasNone = 'was kein Runbook hat';
export const andHowTo = ', und wie sich';
export const linkToPage = 'ein Alarm mit seiner Seite verbinden lässt';
export const noneYet = 'Noch nennt kein Runbook einen Alarm.';
export const writeName = 'Den genauen Namen des Alarms in';
export const ofThe = 'des';
export const runbook = 'Runbooks';
export const thatSays = 'schreiben, das sagt, was zu tun ist; dann steht er hier und hat eine eigene Adresse.';
export const linkTitle = 'Einen Alarm mit seiner Seite verbinden';
export const write = 'Die Adresse';
export const nameOfAlert = '<Name des Alarms>';
export const intoAnnotation = 'in die Annotation';
export const ofPrometheus =
  'eines Prometheus-Alarms schreiben; ein Name, der so nicht in einer Adresse stehen kann, bekommt die, auf die diese Liste verweist. Die Adresse bleibt, auch wenn Seiten umziehen. Labels können die Parameter des Runbooks ausfüllen:';
export const atItsEnd = 'am Ende.';
export const connect = 'Connect your alerting';
export const forEachTool = '(auf Englisch) zeigt es für jedes Werkzeug.';
export const errorsAbout = 'Jeder Fehler, den Nutzer sehen, mit der Seite, die sagt, was zu tun ist.';
export const errors = 'Fehler, die Nutzer sehen';
export const noErrorYet = 'Noch nennt kein Runbook einen Fehler. Seinen genauen Wortlaut in';
export const errorSays = 'schreiben, das sagt, was zu tun ist.';
export const together = 'Alarme und Fehler zusammen, mit Filtern';
