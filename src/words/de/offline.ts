export const about = 'Das Handbuch auf diesem Gerät, für den Fall, dass gerade das Netz ausgefallen ist.';
export const how =
  'Nach dem ersten Besuch behält dieser Browser eine Kopie jeder Seite und der Suche. Ohne Netz lässt sich weiterlesen, als wäre nichts geschehen; am Rand der Seite steht, wie alt die Kopie ist. Ist eine neuere Version vollständig geladen, wird gefragt, bevor sie verwendet wird.';
export const noCopies = 'Dieses Handbuch behält derzeit keine Kopien; eine vorhandene im Browser wird entfernt.';
export const needsScripts = 'Kopien brauchen JavaScript und einen Browser, der sie speichern kann.';
export const notInCopy = 'Nicht in der Kopie';
export const take = 'Jetzt eine Kopie anlegen';
export const remove = 'Die Kopie entfernen';
export const size = (most: number) =>
  `Eine Kopie braucht höchstens ${most} MB. Ist das Handbuch größer, kommen Alarme, Runbooks, Rollen und Dienste zuerst, dann die Suche und die Listen; was zu groß ist, bleibt weg und wird hier genannt. Ein Browser, der Daten sparen soll, legt nur auf Verlangen hier eine Kopie an. Lesen in einem privaten Fenster hinterlässt keine Kopie.`;
export const keptLink = 'Was dieses Handbuch auf diesem Gerät speichert';
export const sentHere = 'Von einer anderen Adresse hierher gekommen? Dann ist jene Seite nicht in der Kopie.';
export const are = 'sind darin.';
export const signedIn = 'Angemeldet';
export const youAreIn = 'Die Anmeldung ist erfolgt.';
export const toHandbook = 'Zum Handbuch';
export const reload = 'Neu laden';
export const signIn = 'Anmelden';
export const later = 'Später';
export const newVersion = 'Eine neue Version dieses Handbuchs ist bereit.';
export const offline = 'Offline';
export const signedOut = 'Abgemeldet';
export const readingCopy = (why: string, taken: string | undefined) =>
  `${why}: Gelesen wird eine Kopie${taken === undefined ? '' : ` vom ${taken}`}.`;
export const fetching = 'Laden …';
export const notCompleted =
  'Die Kopie ließ sich nicht fertigstellen. Noch einmal versuchen, wenn das Netz beständig ist.';
export const refused = 'Dieser Browser hat es verweigert, eine Kopie zu behalten.';
export const copySize = (files: string, size: string, most: string) =>
  `${files} Dateien, ${size} von höchstens ${most}`;
export const takenOn = (when: string) => `, vom ${when}`;
export const leftOut = (files: string) => ` ${files} Dateien passten nicht hinein.`;
export const hasCopy = (taken: string, size: string, left: string) =>
  `Dieses Gerät hat eine Kopie${taken}: ${size}.${left}`;
export const removed = 'Die Kopie wurde entfernt; eine neue entsteht erst auf Verlangen.';
export const noCopy = 'Dieses Gerät hat noch keine Kopie.';
