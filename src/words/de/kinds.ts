/** German for what the kinds say in English: keys are the names and headings that stand there. */
export const kinds = {
  role: {
    label: { one: 'Rolle', many: 'Rollen' },
    about: 'Was eine Rolle verantwortet, was nicht, und wie jemand Neues hineinwächst.',
    sections: {
      'What you own': {
        title: 'Was dazugehört',
        about: 'Die Zuständigkeiten in einfachen Worten, und wo jede endet.',
      },
      'What you don’t own': {
        title: 'Was nicht dazugehört',
        about: 'Die Arbeit nebenan, um die andere bitten werden, und wer sie verantwortet.',
      },
      'A normal week': { title: 'Eine normale Woche', about: 'Womit die Tage vergehen, mit ungefähren Anteilen.' },
      'How you know it goes well': {
        title: 'Woran zu sehen ist, dass es gut läuft',
        about: 'Zeichen, die von außen zu sehen sind, gute und schlechte.',
      },
    },
  },
  matrix: {
    label: { one: 'Matrix', many: 'Matrizen' },
    about: 'Wer durchführt, wer verantwortet, wer gefragt und wer informiert wird, Tätigkeit für Tätigkeit.',
    sections: {
      'How to read it': {
        title: 'Wie sie zu lesen ist',
        about: 'Was diese Matrix abdeckt, wo sie beginnt und wo sie endet.',
      },
      'Decisions behind it': {
        title: 'Entscheidungen dahinter',
        about: 'Welche Aufteilungen umstritten waren, und warum so entschieden wurde.',
      },
    },
  },
  runbook: {
    label: { one: 'Runbook', many: 'Runbooks' },
    about: 'Was jetzt zu tun ist: vom Alarm zur Lösung, mit einem Weg zurück.',
    sections: {
      'When to use it': {
        title: 'Wann verwenden',
        about: 'Der Alarm oder das Anzeichen, das hierher führt, und wann dies nicht das richtige Runbook ist.',
      },
      Impact: { title: 'Auswirkung', about: 'Wer betroffen ist, und wie schnell es schlimmer wird.' },
      Diagnose: {
        title: 'Diagnose',
        about: 'Schritte, die nur lesen. Jeder sagt, was zu tun ist, was zu erwarten ist und was danach kommt.',
        example: `### Nachsehen, ob der Dienst läuft

\`\`\`sh
systemctl status --no-pager {{unit}}
\`\`\`

**Erwartet:** eine Zeile \`Active: active (running)\`.

**Weiter:** Steht dort \`failed\`, [den Dienst neu starten](#den-dienst-neu-starten). Läuft er, hier weitersuchen.`,
      },
      Mitigate: {
        title: 'Eindämmen',
        about: 'Schritte, die den Schaden stoppen, die sichersten zuerst.',
        example: `### Den Dienst neu starten

**Für Kunden sichtbar:** Anfragen, die gerade beantwortet werden, schlagen fehl; vielleicht ist ein neuer Versuch nötig.

\`\`\`sh
sudo systemctl restart {{unit}}
\`\`\`

**Erwartet:** keine Meldung.

**Weiter:** [nachsehen, ob er oben bleibt](#nachsehen-ob-er-oben-bleibt). Der Weg zurück: [den Dienst wieder anhalten](#den-dienst-wieder-anhalten).`,
      },
      Verify: {
        title: 'Prüfen',
        about: 'Woran zu sehen ist, dass es vorbei ist.',
        example: `### Nachsehen, ob er oben bleibt

\`\`\`sh
systemctl show --property=ActiveState,NRestarts {{unit}}
\`\`\`

**Erwartet:** \`ActiveState=active\` und fünf Minuten später dieselbe Zahl \`NRestarts\`.

**Weiter:** Wächst die Zahl, [eskalieren](#eskalieren).`,
      },
      Undo: {
        title: 'Zurücknehmen',
        about: 'Wie sich alles zurücknehmen lässt, was beim Eindämmen geändert wird.',
        example: `### Den Dienst wieder anhalten

**Für Kunden sichtbar:** Was der Dienst anbietet, ist weg, bis er wieder startet.

\`\`\`sh
sudo systemctl stop {{unit}}
\`\`\`

**Erwartet:** keine Meldung.

**Weiter:** [eskalieren](#eskalieren) und sagen, dass der Dienst steht.`,
      },
      Escalate: {
        title: 'Eskalieren',
        about: 'Ab wann es allein nicht weitergeht, wen anrufen und was sagen.',
      },
    },
  },
  postmortem: {
    label: { one: 'Post-mortem', many: 'Post-mortems' },
    about: 'Was geschehen ist, was wir gelernt haben und was wir ändern wollen.',
    sections: {
      Summary: {
        title: 'Zusammenfassung',
        about: 'Die ganze Geschichte in einem Absatz, für alle, die sonst nichts lesen.',
      },
      Impact: { title: 'Auswirkung', about: 'Wer betroffen war, wie und wie lange.' },
      'What happened': {
        title: 'Was geschehen ist',
        about: 'Die Geschichte der Reihe nach: was die Beteiligten damals sahen, wussten und taten.',
      },
      'Contributing causes': {
        title: 'Beitragende Ursachen',
        about: 'Die Umstände, die es möglich gemacht haben. Es ist nie nur einer.',
      },
      'What went well': { title: 'Was gut lief', about: 'Was geholfen hat, damit es so bleibt.' },
      'What went badly': {
        title: 'Was schlecht lief',
        about: 'Was die Beteiligten daran gehindert hat, ihr Bestes zu tun.',
      },
      'Where we got lucky': {
        title: 'Wo wir Glück hatten',
        about: 'Was es schlimmer hätte machen können und nur durch Zufall ausblieb.',
      },
      Lessons: { title: 'Lehren', about: 'Was ein anderes Team daraus lernen sollte.' },
    },
  },
  guide: {
    label: { one: 'Leitfaden', many: 'Leitfäden' },
    about: 'Wie wir denken und arbeiten: Fertigkeiten, Vorgehen und die Gründe dahinter.',
    sections: {},
    body: `*Noch zu schreiben: Für wen das ist, und was sie nach dem Lesen können.*

## Wann es darauf ankommt

*Noch zu schreiben: Die Lage, in der jemand dies braucht, mit einem Beispiel.*

## Wie es geht

1. *Noch zu schreiben: Was zuerst zu tun ist.*
2. *Noch zu schreiben: Was danach kommt, und woran zu sehen ist, dass es gewirkt hat.*

## Was schiefgeht

*Noch zu schreiben: Häufige Fehler, und wie sie sich früh bemerken lassen.*`,
  },
  term: {
    label: { one: 'Begriff', many: 'Glossar' },
    about: 'Was ein Wort hier bedeutet, in einem Satz.',
    sections: {},
  },
  service: {
    label: { one: 'Dienst', many: 'Dienste' },
    about: 'Was in Produktion läuft: was es tut, was es braucht, wie es ausfällt.',
    sections: {
      'What it does': { title: 'Was er tut', about: 'Wer ihn nutzt und wofür.' },
      'How it fails': {
        title: 'Wie er ausfällt',
        about: 'Was Nutzer dann sehen, und was meist die Ursache ist.',
      },
    },
  },
  help: {
    label: { one: 'Hilfeseite', many: 'Hilfe' },
    about: 'Wie dieses Handbuch zu benutzen ist, wie darin geschrieben und wie es gepflegt wird.',
    sections: {},
  },
};

/** The words in bold that begin a paragraph of a step. */
export const stepLabels = {
  expect: { label: 'Erwartet', description: 'Was zu sehen ist, wenn alles in Ordnung ist.' },
  next: { label: 'Weiter', description: 'Wie es von hier aus weitergeht, je nachdem, was zu sehen war.' },
  destructive: { label: 'Zerstörend', description: 'Was der Schritt zerstört, und was zuerst zu prüfen ist.' },
  'customer-visible': { label: 'Für Kunden sichtbar', description: 'Was Nutzer bemerken werden.' },
};

/** The parts of the navigation. */
export const siteSections = {
  duties: 'Wer tut was',
  now: 'Was jetzt zu tun ist',
  learned: 'Was wir gelernt haben',
  'know-how': 'Wissen',
  handbook: 'Dieses Handbuch',
};

/** What lists are narrowed by. */
export const facets = {
  kind: 'Art',
  urgency: 'Dringlichkeit',
  service: 'Dienst',
  severity: 'Schwere',
  cause: 'Beitragende Ursache',
  trigger: 'Auslöser',
  detection: 'Bemerkt durch',
  signal: 'Goldenes Signal',
  role: 'Rolle',
  origin: 'Herkunft',
  organisation: 'Organisation',
  status: 'Stand',
  year: 'Jahr',
  state: 'Zustand',
  owner: 'Verantwortlich',
  type: 'Wie sie hilft',
  age: 'Alter offener Maßnahmen',
  priority: 'Vorrang',
};

/** What readers read of fields, by the names that frontmatter has. */
export const fields: Readonly<Record<string, string>> = {
  title: 'Titel',
  status: 'Stand',
  imported: 'Übernommen',
  summary: 'Zusammenfassung',
  owner: 'Verantwortlich',
  reviewed: 'Durchgesehen',
  reviewEvery: 'Durchsicht alle',
  visibility: 'Sichtbar für',
  tags: 'Schlagwörter',
  redirectFrom: 'Frühere Adressen',
  audience: 'Geschrieben für',
  order: 'Reihenfolge',
  about: 'Auch gesucht als',
  unexplained: 'Hier nicht erklärt',
  notIn: 'Nicht gemeint in',
  topic: 'Thema',
  aka: 'Auch genannt',
  definition: 'Bedeutung',
  source: 'Quelle',
  see: 'Siehe auch',
  tier: 'Wichtigkeit',
  lifecycle: 'Lebensphase',
  system: 'System',
  dependsOn: 'Braucht',
  dashboards: 'Dashboards',
  links: 'Links',
  repository: 'Repository',
  contact: 'Kontakt',
  url: 'Adresse',
  name: 'Name',
};

/** What single fields are called, and say where they are empty, in place of what their kind says in English. */
export const texts: Readonly<Record<string, string>> = {
  'Written for': 'Geschrieben für',
  'Also called': 'Auch genannt',
  'See also': 'Siehe auch',
  everyone: 'alle',
};
