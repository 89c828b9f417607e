export const about =
  'Wofür dieses Handbuch da ist, wie seine Teile zusammengehören und wie es von hier weitergeht. Drei Minuten.';
export const three = 'Drei Fragen';
export const chooseRole = 'Die eigene Rolle wählen';
export const then2 = 'Und dann';
export const idea =
  'Menschen betreiben die Produktion, und was nachts schiefgeht, liegt selten an fehlendem Können. Es ist eine Frage, die niemand schnell genug beantworten kann: Wem gehört das, was ist zu tun, ist es schon einmal geschehen? Dieses Handbuch hat für jede Antwort einen Ort.';
export const who = 'Wer tut was.';
export const whoText =
  'Jede Rolle hat eine Seite mit ihrem Ziel und ihrer ersten Woche. Für jede Tätigkeit ist genau eine Rolle verantwortlich; so ist immer jemand zu fragen. Die';
export const matrices = 'Matrizen';
export const whoElse = 'zeigen, wer sonst beteiligt ist.';
export const now = 'Was jetzt zu tun ist.';
export const nowA = 'Ein';
export const runbook = 'Runbook';
export const begins = 'beginnt dort, wo es brennt: mit einem';
export const alert = 'Alarm';
export const nowText =
  ', einem Fehler oder einem Anzeichen. Es sagt, was zu prüfen ist, welcher Befehl auszuführen, was zu sehen sein sollte und wen anrufen, wenn es nicht hilft.';
export const learned = 'Was wir gelernt haben.';
export const postmortem = 'Post-mortem';
export const learnedText =
  'erzählt einen Vorfall ohne Schuldzuweisung: wie es damals aussah, was ihn möglich machte und was wir ändern wollen. Diese Änderungen landen in Rollen und Runbooks, und so schließt sich der Kreis.';
export const explained = 'Unbekannte Wörter sind dort erklärt, wo sie stehen, und im';
export const glossary = 'Glossar';
export const searchKnows = '. Die Suche kennt Alarme, Fehler und gewöhnliche Wörter: überall die Taste';
export const anywhere = 'drücken. Alles lässt sich';
export const offline = 'offline lesen';
export const nobodyWatches = ', und niemand beobachtet, was gelesen wird.';
export const noRoles = 'Noch sind keine Rollen geschrieben.';
export const noneOfThese = 'Keine davon?';
export const compare = 'Die Rollen vergleichen';
export const asGuest = 'oder als Gast weiterlesen: Jede Seite steht allen offen.';
export const foundWrong =
  'Etwas ist falsch oder fehlt? Jede Seite sagt, wer sie pflegt, und hat einen Link, um sie zu ändern.';
