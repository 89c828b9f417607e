export const ours = 'Eigene';
export const public2 = 'Öffentliche';
export const aboutDetect = 'von der ersten Wirkung auf Nutzer, bis jemand davon wusste, der handeln konnte';
export const aboutMitigate = 'von der ersten Wirkung auf Nutzer, bis es keine mehr gab';
export const aboutResolve = 'von der ersten Wirkung auf Nutzer, bis nichts mehr zu reparieren war';
export const doneOnTime = 'Rechtzeitig erledigt';
export const doneLate = 'Verspätet erledigt';
export const doneNoDay = 'Erledigt, ohne Termin';
export const openNotDue = 'Offen, noch nicht fällig';
export const openNoDay = 'Offen, ohne Termin';
export const openOverdue = 'Offen, überfällig';
export const dropped = 'Verworfen';
export const median = (time: string) => `Median ${time}`;
export const ninetieth = (time: string) => `90 % bis ${time}`;
export const oneYear = '1 Jahr';
export const about =
  'Was die Vorfälle zusammen zeigen: wie oft, wie lange, wie sie bemerkt wurden, warum, und ob ihre Maßnahmen erledigt wurden.';
export const howOften = 'Wie oft';
export const howLong = 'Wie lange';
export const howNoticed = 'Wie sie bemerkt wurden';
export const why = 'Warum';
export const where = 'Wo';
export const actionsCompleted = 'Erledigte Maßnahmen';
export const coverage = 'Abdeckung mit Runbooks';
export const whatTheyTeach = 'Was öffentliche Vorfälle lehren';
export const counted = (own: number, standIn: boolean, open: number, day: string) =>
  `${own} ${standIn ? (own === 1 ? 'Übung' : 'Übungen') : own === 1 ? 'eigener Vorfall' : 'eigene Vorfälle'} und ${open} ${open === 1 ? 'öffentlicher Vorfall' : 'öffentliche Vorfälle'}, Stand ${day}.`;
export const calculated = (median: number, ninetieth: number) =>
  `Jede Zahl ist aus den Post-mortems selbst berechnet, und jedes Diagramm verweist auf die dahinter. Eine Zeit, die niemand festgehalten hat, zählt als fehlend, nie als null; ebenso eine, von der nur derselbe eine Tag bekannt ist. Es gibt keine Mittelwerte: Ein paar lange Vorfälle würden sie beherrschen. Unter ${median} Werten steht kein Median, unter ${ninetieth} kein 90. Perzentil. Ein Trend ist nicht gezeichnet.`;
export const noOwnYet = 'Noch ist kein eigener Vorfall festgehalten.';
export const exercisesStand =
  'Bis dahin stehen die Übungen an ihrer Stelle, damit die Seite in Gebrauch zu sehen ist. Aus Zahlen zu ein paar erfundenen Vorfällen nichts ablesen.';
export const aMonth = (label: string) => `${label} je Monat, nach Schwere`;
export const month = 'Monat';
export const countSays =
  'Eine Zahl von Vorfällen sagt so viel darüber, was aufgeschrieben wird, wie darüber, was ausfällt. Ein Monat mit mehr davon ist vielleicht der, in dem das Aufschreiben begann.';
export const eachDot =
  'Jeder Punkt ist ein Vorfall, ein gefüllter mit genauen Zeiten, ein hohler nur mit Daten. Die Skala ist logarithmisch: Jeder Schritt ist ein Mehrfaches des vorigen.';
export const longSevere = 'Ist ein langer Vorfall ein schwerer?';
export const notAsRule =
  'In der Regel nicht. Die Forschenden des VOID, einer Sammlung von fast 10.000 öffentlichen Vorfallsberichten, fanden, dass';
export const notCorrelated = 'Dauer und Schwere nicht zusammenhängen';
export const longAndShort =
  ': Lange und kurze Vorfälle sind in fast jeder Verbindung leicht oder kritisch. Sie legen auch dar, dass die mittlere Zeit bis zur Behebung keine Zuverlässigkeit misst. Im Diagramm unten also auf die Streuung achten, und bei einem langen Vorfall fragen, was ihn lang machte.';
export const resolveBySeverity = 'Zeit bis zur Behebung nach Schwere, alle Vorfälle';
export const whoNoticed = 'Wer oder was es zuerst bemerkte';
export const customersFirst = 'Ein Vorfall, den Kunden zuerst bemerken, ist einer, den die Überwachung verpasst hat.';
export const noticedByCustomers = 'Vorfälle, die Kunden zuerst bemerkten';
export const severalCauses = 'Ein Vorfall hat mehrere Ursachen; zusammen sind es also mehr als Vorfälle.';
export const whatEachMeans = 'Was jede Ursache bedeutet';
export const servicesTitle = 'Dienste: die betroffenen, und die, die auch treffen könnte, was anderswo geschah';
export const service = 'Dienst';
export const noneCompleted = 'Noch ist keine Maßnahme mit Termin erledigt.';
export const ofCompleted = (count: number) =>
  `Von ${count} ${count === 1 ? 'erledigten Maßnahme' : 'erledigten Maßnahmen'} mit Termin:`;
export const onTime = () => 'rechtzeitig.';
export const overdueToday = (count: number) => `${count === 1 ? 'ist' : 'sind'} heute überfällig.`;
export const whatBecame = (label: string) => `Was aus den Maßnahmen wurde (${label})`;
export const outcome = 'Ausgang';
export const actionsBehind = 'Die Maßnahmen dahinter';
export const withRunbook = 'Vorfälle mit einem Runbook, das verwendet oder seither geschrieben wurde:';
export const forPublic =
  'Bei einem öffentlichen Vorfall ist das ein eigenes Runbook, das helfen würde, wenn hier dasselbe geschähe.';
export const rehearsal =
  'Ein Vorfall, über den andere offen geschrieben haben, ist eine kostenlose Probe. Das sind die häufigsten Ursachen dort, mit unseren Runbooks dagegen.';
export const publicByYear = 'Öffentliche Vorfälle in dieser Sammlung je Jahr, nach Schwere';
export const year = 'Jahr';
export const chosen = 'Sie wurden gewählt, weil sie etwas lehren; ihre Zahl je Jahr sagt also nichts über die Welt.';
export const publicBehind = 'Die öffentlichen Vorfälle dahinter';
export const causesWithRunbooks = 'Ursachen öffentlicher Vorfälle, mit Runbooks';
export const publicIncidents = 'Öffentliche Vorfälle';
export const runbooksAddress = 'Runbooks dagegen';
export const incidentsWith = (label: string) => ` Vorfälle mit: ${label}`;
