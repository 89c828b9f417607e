export const search = 'Suche';
export const searchHandbook = 'Das Handbuch durchsuchen';
export const hint = 'Ein Alarm, ein Fehler, ein Anzeichen, ein Wort';
export const results = 'Ergebnisse';
export const allResults = 'Alle Ergebnisse, mit Filtern';
export const choose = 'wählen';
export const open = 'öffnen';
export const close = 'schließen';
export const about = 'Das ganze Handbuch durchsuchen, mit Filtern.';
export const order = 'Reihenfolge';
export const typedFilters = 'Filter lassen sich auch eintippen:';
export const exactWords = '"genauer Wortlaut"';
export const notThese = '-"nicht dies"';
export const moreResults = 'Weitere Ergebnisse';
export const browse = 'Stöbern';
export const noScripts = 'Suchen braucht JavaScript. Diese Seiten führen zu allen anderen:';
export const bestMatch = 'Beste Treffer';
export const newest = 'Neueste';
export const oldest = 'Älteste';
export const mostSevere = 'Schwerste';
export const longest = 'Längste Dauer';
export const searching = 'Suche …';
export const notLoadedType = 'Die Suche ließ sich nicht laden. Das Netz prüfen, dann neu tippen.';
export const pages = (count: number) => `${count} ${count === 1 ? 'Seite' : 'Seiten'}.`;
export const insteadFor = (text: string) => `Stattdessen nach „${text}“ suchen`;
export const withoutQuotes = 'Ohne Anführungszeichen suchen';
export const similar = 'Ähnliche Wörter';
export const browseKinds = ' Stöbern: ';
export const recent = 'Letzte Suchen';
export const forget = 'Diese Suchen vergessen';
export const forgotten = 'Letzte Suchen vergessen.';
export const or = ' oder ';
export const onHost = (host: string) => `auf ${host}`;
export const pagesKind = 'Seiten';
export const notLoaded = (isOnline: boolean) =>
  `Die Suche ließ sich nicht laden. Das Netz prüfen, dann ${isOnline ? 'diese Seite neu laden' : 'neu tippen'}.`;
export const narrowBy = 'Eingrenzen nach';
export const alertsAndErrors = 'Alarme und Fehler';
export const notLoadedTry = 'Die Suche ließ sich nicht laden. Das Netz prüfen, dann noch einmal versuchen.';
export const searchPages = (count: number) => `${count} Seiten durchsuchen oder Filter wählen.`;
export const noneMatches = 'Keine Seite passt zu allen Filtern.';
export const clearFilters = 'Filter entfernen';
export const similarThen = ' Ähnliche Wörter:';
export const unreachable = (handbook: string) =>
  `Das Handbuch unter ${handbook} ist nicht erreichbar; seine Seiten fehlen.`;
export const noneHasValue = (field: string, value: string, rather: readonly string[]) =>
  `Keine Seite hat ${field} „${value}“; es gibt ${rather.join(', ')}.`;
export const nothingFor = (text: string) => `Nichts gefunden zu „${text}“.`;
export const noneWordForWord = (texts: string) => `Keine Seite hat ${texts} Wort für Wort.`;
export const resultsFor = (texts: string) => `Ergebnisse für ${texts}.`;
export const noneHas = (texts: string) => `Keine Seite hat ${texts}.`;
export const someWords = 'Keine Seite hat alles; diese haben einige der Wörter.';
export const needsDay = (name: string) =>
  `„${name}:“ braucht einen Tag, etwa ${name}:2026-01-31, ${name}:yesterday oder ${name}:30d.`;
export const noFilter = (name: string, rather: readonly string[]) =>
  `„${name}:“ ist kein Filter${rather.length > 0 ? `; es gibt ${rather.join(', ')}` : ''}.`;
export const inParts = (texts: string) => `Keine Seite hat ${texts} im Ganzen; diese haben die Teile.`;
