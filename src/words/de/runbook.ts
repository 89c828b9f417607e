export const alert = 'Alarm';
export const fromAddress = 'Aus der Adresse, bitte prüfen:';
export const beginWith = (step: number) => `Beginnen mit Schritt ${step}:`;
export const notThis = (steps: number) => `Nicht das? Alle ${steps} Schritte`;
export const calledNow = (name: string) => `Er heißt jetzt ${name}.`;
export const unkept =
  'Dieser Browser speichert für diese Website keine Häkchen, Notizen und Werte. Sie gehen beim Verlassen der Seite verloren: vorher kopieren, was getan wurde.';
export const readFirst = 'Erst die Warnung lesen und das Kästchen abhaken.';
export const fillIn = 'Ausfüllen';
export const examplesBefore = 'Die Befehle unten enthalten Beispiele,';
export const examplesMark = 'so gekennzeichnet';
export const examplesAfter =
  'Jedes durch den eigenen Wert ersetzen, in einfachen Anführungszeichen, wenn er anderes als Buchstaben und Ziffern enthält.';
export const moreForLater = (count: number, names: string) =>
  `${count} weitere für spätere Schritte: ${names}; der Vorfall`;
export const nameIncident = 'Vorfall benennen (freiwillig)';
export const incident = 'Vorfall';
export const optional = '(freiwillig)';
export const incidentExample = 'z. B. INC-204';
export const incidentAbout =
  'Kommt in die Aufzeichnung dessen, was getan wurde. Der Name lässt sich später setzen und ändern. Nichts verlässt dieses Gerät. Nutzen es auch andere?';
export const eraseKept = 'Löschen, was es behält,';
export const eraseWhen = 'sobald alles erledigt ist.';
export const alerts = 'Alarme';
export const usersSee = 'Nutzer sehen';
export const symptoms = 'Anzeichen';
export const countAlerts = (count: number) => `${count} ${count === 1 ? 'Alarm' : 'Alarme'}`;
export const countErrors = (count: number) => `${count} Fehler`;
export const countSymptoms = (count: number) => `${count} Anzeichen`;
export const countServices = (count: number) => `${count} ${count === 1 ? 'Dienst' : 'Dienste'}`;
export const whoKeepsIt = 'wer es pflegt';
export const careful = 'Vorsicht: Diese Seite ist vielleicht veraltet.';
export const reviewDueSince = (day: string) => `Eine Durchsicht ist seit dem ${day} fällig.`;
export const notRunSince = (day: string) => `Seit dem ${day} hat es niemand durchgespielt.`;
export const neverRun = 'Kein Durchlauf ist festgehalten.';
export const checkEachCommand = 'Jeden Befehl prüfen, bevor er ausgeführt wird.';
export const inThisRunbook = 'In diesem Runbook';
export const usuallyTakes = (time: string) => `Dauert meist ${time}`;
export const stuckCall = 'Kommt nicht weiter? Anrufen:';
export const about = (parts: string) => `Über dieses Runbook: ${parts}`;
export const noRun = 'kein Durchlauf festgehalten';
export const whatYouDid = 'Was getan wurde';
export const steps = (count: number) => (count === 1 ? 'Schritt' : 'Schritte');
export const stepsDone =
  'erledigt. Was abgehakt, notiert und kopiert wird, bleibt auf diesem Gerät, bis der Durchlauf vergessen wird.';
export const allRuns = 'Alle Durchläufe';
export const recordSoFar = 'Die Aufzeichnung bisher';
export const copyRecord = 'Kopieren, was getan wurde';
export const restart = 'Neu beginnen';
export const forgetRun = 'Diesen Durchlauf vergessen';
export const recordHint = 'Als Datei für das Post-mortem sichern: Es kann damit beginnen.';
export const earlierHere = 'Frühere Durchläufe auf diesem Gerät';
export const runAbout =
  'Ein Durchlauf ist dieses Runbook mit seinen Werten für einen Vorfall. Andere Werte oder erneutes Öffnen beginnen einen neuen. Ein Durchlauf bleibt, bis er vergessen wird.';
export const notRight = 'Nicht das richtige Runbook?';
export const usedIn = 'Verwendet in';
export const anExercise = ', eine Übung';
export const withoutRunbook = 'Dienste ohne Runbook';
export const allCovered = 'Jeder Dienst hat mindestens ein Runbook.';
export const thenMore = (count: number) => `, dann ${count} weitere`;
export const runbook = 'Runbook';
export const done = 'erledigt';
export const stepsTitle = 'Schritte';
export const addressCheck = 'aus der Adresse, bitte prüfen';
export const example = 'Beispiel:';
export const whatToDoAbout = (name: string, now: string | undefined) =>
  `Was bei ${name} zu tun ist${now === undefined ? '' : ` (heißt jetzt ${now})`}:`;
export const copyCommand = 'Befehl kopieren';
export const copyText = 'Text kopieren';
export const doneStep = (title: string) => `Erledigt: ${title}`;
export const noteOn = (title: string) => `Notiz zu: ${title}`;
export const doneBox = 'Erledigt';
export const note = 'Notiz';
export const haveRead = 'Gelesen';
export const noValues = 'keine Werte';
export const stepChanged = '(dieser Schritt wurde seither geändert)';
export const copiedNotTicked = (command: string) => `(kopiert, nicht abgehakt: ${command})`;
export const notCheckedOff = '(nicht abgehakt)';
export const stepGone = 'Ein Schritt, den es nicht mehr gibt';
export const invisible = 'Enthält ein unsichtbares Zeichen. Bitte neu eintippen.';
export const tooLong = (most: number) => `Zu lang: höchstens ${most} Zeichen.`;
export const badPattern = 'Das Muster der Seite dafür ist nicht verwendbar. Den Befehl selbst eintippen.';
export const looksWrong = (example: string) => `Das sieht nicht richtig aus. Beispiel: ${example}`;
export const noHyphen = 'Darf nicht mit einem Bindestrich beginnen: Der Befehl hielte es für eine Option.';
export const numberBefore = (value: string, name: string) =>
  `Nicht kopiert: Vor < oder > nähme eine Shell die Zahl ${value} nicht für ${name}. Diesen Befehl selbst eintippen, mit einem Leerzeichen nach der Zahl.`;
export const notSafe = (name: string, allowed: string) =>
  `Nicht kopiert: In diesem Befehl liest vielleicht ein weiteres Programm ${name} noch einmal als Befehl. Hier sind nur Buchstaben, Ziffern und ${allowed} möglich, am Anfang weder - noch @. Einen solchen Wert eintragen oder den Befehl selbst eintippen.`;
export const gone = (title: string) => `${title} (nicht mehr in diesem Handbuch)`;
export const nothingStored =
  'Dieser Browser speichert nichts für diese Website: Was abgehakt wird, geht beim Verlassen der Seite verloren.';
export const noRunYet =
  'Noch kein Durchlauf. Einer erscheint hier, sobald in einem Runbook ein Wert eingetragen oder ein Schritt abgehakt wird.';
export const runsHere = (count: number) => `${count} ${count === 1 ? 'Durchlauf' : 'Durchläufe'} auf diesem Gerät.`;
export const continueRun = (run: string) => `Fortsetzen: ${run}`;
export const goOn = 'Fortsetzen';
export const source = 'Aus der Adresse: ';
export const unsettled = 'Ein Wert wurde geändert, nachdem Schritte erledigt waren. Erst sagen, was das heißt';
export const fillInFirst = (name: string) => `Erst ${name} ausfüllen`;
export const copiedAt = (time: string) => `Kopiert um ${time}`;
export const refusedCommand = 'Der Browser hat es verweigert: den Befehl markieren und selbst kopieren.';
export const changedSince = 'Seit dem Kopieren geändert';
export const rightCopy = 'Richtig: kopieren';
export const isThatRight = 'Ist das richtig? ';
export const earlierRuns = (count: number, same: number) =>
  `${count} ${count === 1 ? 'früherer Durchlauf' : 'frühere Durchläufe'} auf diesem Gerät${same > 0 ? `, ${same} mit diesen Werten` : ''}`;
export const youChanged = (name: string, from: string, to: string) =>
  `${name} wurde von ${from} auf ${to === '' ? 'nichts' : to} geändert, nachdem Schritte erledigt waren. Was trifft zu?`;
export const otherCase = 'Ein anderer Fall: neuen Durchlauf beginnen';
export const slip = 'Ein Versehen: Schritte behalten';
export const putBack = (value: string) => `${value} wiederherstellen`;
export const newRunAbout =
  'Der neue Durchlauf beginnt mit diesem Wert allein; der bisherige bleibt in der Liste unten.';
export const copiedPaste = 'Kopiert. In das Post-mortem einfügen.';
export const newRun = 'Ein neuer Durchlauf, alle Schritte offen. Der vorige steht in der Liste der Durchläufe.';
export const forgetAsk = 'Vergessen, was in diesem Durchlauf getan wurde? Vorher kopieren, wenn es zählt.';
export const forgotten = 'Vergessen. Alle Schritte sind wieder offen.';
export const copyRun = (run: string) => `Kopieren, was getan wurde: ${run}`;
export const forget = 'Vergessen';
export const forgetRunAsk = (run: string, steps: number) =>
  `Den Durchlauf ${run} mit ${steps} ${steps === 1 ? 'Schritt' : 'Schritten'} vergessen? Vorher kopieren, wenn er zählt.`;
export const forgetNamed = (run: string) => `Vergessen: ${run}`;
export const at = (time: string) => `um ${time}`;
export const callInOrder = 'In dieser Reihenfolge anrufen';
export const cameFromAlert = 'Von einem Alarm gekommen?';
export const allAlerts = 'Alle Alarme';
export const byName = 'nach Namen. Fehlt eines?';
export const seeGaps = 'Was noch keines hat';
export const startedEarlier = 'Früher begonnen?';
export const yourRuns = 'Eigene Durchläufe';
export const onThisDevice = 'auf diesem Gerät.';
export const runsAbout =
  'Was auf diesem Gerät mit Runbooks getan wurde: fortsetzen, für das Post-mortem kopieren oder vergessen.';
export const runs = 'Durchläufe';
export const runsMore =
  'Ein Durchlauf ist ein Runbook mit seinen Werten für einen Vorfall. Zwei Alarme sind zwei Durchläufe, derselbe Alarm in einer anderen Nacht auch. Was abgehakt, notiert und kopiert wird, gehört zu seinem Durchlauf und wird nie mit einem anderen vermischt. Ein Durchlauf bleibt auf diesem Gerät und nirgends sonst, bis er vergessen wird.';
export const allKept = 'Alles, was auf diesem Gerät gespeichert ist';
export const andHowToErase = ', und wie es sich löschen lässt.';
export const runsNeedScripts = 'Diese Liste braucht JavaScript: Durchläufe speichert der Browser, nicht die Website.';
export const danger = 'Gefahr';
export const caution = 'Achtung';
