/** German for the vocabularies of `src/kinds/vocabulary.ts`, by their names and ids there. */
export const families = {
  delivery: { label: 'Entwicklung', description: 'Baut die Software und bringt sie in Produktion.' },
  operations: { label: 'Betrieb', description: 'Hält die Produktion am Laufen und die Organisation arbeitsfähig.' },
  incident: {
    label: 'Vorfall',
    description: 'Gilt für die Dauer eines Vorfalls, was auch immer sonst die Aufgabe ist.',
  },
};
export const skillLevels = {
  aware: { label: 'Kennt es', description: 'Weiß, was es ist und wen zu fragen ist.' },
  working: { label: 'Kann es', description: 'Bewältigt gewöhnliche Fälle allein.' },
  fluent: { label: 'Beherrscht es', description: 'Kann es unter Druck und bringt es anderen bei.' },
};
export const milestones = {
  'day-1': { label: 'Tag 1', description: 'Am ersten Tag.' },
  'week-1': { label: 'Woche 1', description: 'In der ersten Woche.' },
  'day-30': { label: 'Tag 30', description: 'In den ersten dreißig Tagen.' },
  'day-60': { label: 'Tag 60', description: 'In den ersten sechzig Tagen.' },
  'day-90': { label: 'Tag 90', description: 'In den ersten neunzig Tagen.' },
};
export const raciLetters = {
  R: { label: 'Durchführend', description: 'Tut die Arbeit.' },
  A: { label: 'Verantwortlich', description: 'Steht für das Ergebnis ein; genau eine Rolle.' },
  C: { label: 'Beratend', description: 'Wird vorher gefragt.' },
  I: { label: 'Informiert', description: 'Erfährt es danach.' },
};
export const signals = {
  latency: {
    label: 'Latenz',
    description: 'Wie lange eine Anfrage dauert, Fehlschläge getrennt von Erfolgen gezählt.',
  },
  traffic: { label: 'Verkehr', description: 'Wie viel vom System verlangt wird.' },
  errors: {
    label: 'Fehler',
    description:
      'Der Anteil der Anfragen, die fehlschlagen: offen, mit falscher Antwort oder weil eine Zusage wie ein Zeitlimit nicht gehalten wird.',
  },
  saturation: { label: 'Sättigung', description: 'Wie voll die knappste Ressource ist.' },
};
export const urgencies = {
  page: { label: 'Sofort', description: 'Weckt jemanden: jetzt handeln.' },
  ticket: { label: 'Ticket', description: 'Innerhalb eines Arbeitstages handeln.' },
  routine: { label: 'Routine', description: 'Geplante Arbeit, die der Seite folgt.' },
};
export const origins = {
  ours: { label: 'Eigene', description: 'Es ist uns geschehen.' },
  public: { label: 'Öffentlich', description: 'Es ist anderen geschehen, die offen darüber geschrieben haben.' },
  exercise: { label: 'Übung', description: 'Zum Üben erfunden.' },
};
export const statuses = {
  draft: { label: 'Entwurf', description: 'Wird geschrieben; Tatsachen können fehlen.' },
  review: { label: 'In Durchsicht', description: 'Vollständig; andere prüfen es.' },
  final: { label: 'Endgültig', description: 'Abgestimmt; nur die Maßnahmen sind noch offen.' },
};
export const detections = {
  alert: { label: 'Alarm', description: 'Die Überwachung hat es bemerkt.' },
  customer: { label: 'Kunden', description: 'Jemand von außen hat es gemeldet.' },
  staff: { label: 'Mitarbeitende', description: 'Jemand von innen hat es zufällig oder bei der Arbeit bemerkt.' },
  partner: { label: 'Partner', description: 'Ein Lieferant oder eine andere Organisation hat es gemeldet.' },
  unknown: { label: 'Unbekannt', description: 'Nicht festgehalten oder nicht veröffentlicht.' },
};
export const triggers = {
  deploy: { label: 'Software-Auslieferung', description: 'Eine neue Version einer Software ging hinaus.' },
  'config-change': {
    label: 'Konfigurationsänderung',
    description: 'Eine Einstellung, Regel oder Richtlinie wurde geändert.',
  },
  migration: { label: 'Umzug', description: 'Daten, Verkehr oder Maschinen wurden verlegt.' },
  maintenance: { label: 'Geplante Wartung', description: 'Geplante Arbeit an laufenden Systemen.' },
  'manual-operation': {
    label: 'Eingriff von Hand',
    description: 'Ein Befehl oder Handgriff wurde von Hand ausgeführt.',
  },
  automation: { label: 'Automatik', description: 'Ein automatisches System hat gehandelt.' },
  'traffic-change': {
    label: 'Veränderter Verkehr',
    description: 'Die Nachfrage stieg, fiel oder änderte ihre Form.',
  },
  'data-change': {
    label: 'Ungewöhnliche Daten',
    description: 'Eingaben von neuer Form, Größe oder neuem Wert kamen an.',
  },
  expiry: { label: 'Ablauf', description: 'Ein Zertifikat, eine Lizenz, ein Token oder eine Frist lief ab.' },
  time: {
    label: 'Die Zeit selbst',
    description: 'Eine Schaltsekunde, eine Zeitumstellung, eine falsch gehende Uhr, ein übergelaufener Zähler.',
  },
  'hardware-failure': {
    label: 'Hardware-Ausfall',
    description: 'Eine Platte, eine Maschine, eine Verbindung oder ein Kabel fiel aus.',
  },
  environment: { label: 'Strom oder Umgebung', description: 'Strom, Kühlung, Feuer oder Wasser.' },
  'dependency-failure': {
    label: 'Ausfall von etwas Benötigtem',
    description: 'Etwas, das gebraucht wird, fiel zuerst aus.',
  },
  attack: { label: 'Angriff', description: 'Jemand wollte schaden.' },
  unknown: { label: 'Unbekannt', description: 'Nicht gefunden oder nicht veröffentlicht.' },
};
export const causes = {
  'untested-change': {
    label: 'Änderung nicht so getestet, wie sie läuft',
    description: 'Der Test glich der Produktion nicht genug, um den Fehler zu zeigen.',
  },
  'no-staged-rollout': {
    label: 'Keine gestufte Auslieferung',
    description: 'Eine Änderung erreichte alles auf einmal.',
  },
  'missing-validation': {
    label: 'Fehlende Prüfung von Eingaben',
    description: 'Eine falsche Eingabe oder Einstellung wurde angenommen.',
  },
  'latent-defect': {
    label: 'Schlummernder Fehler',
    description: 'Ein Fehler steckte schon länger in der Software und wartete auf seine Bedingungen.',
  },
  'version-skew': {
    label: 'Versionsgefälle',
    description: 'Verschiedene Versionen liefen nebeneinander und vertrugen sich nicht.',
  },
  'configuration-drift': {
    label: 'Abweichende Konfiguration',
    description: 'Systeme, die als gleich galten, waren es nicht.',
  },
  'capacity-limit': {
    label: 'Kapazitätsgrenze',
    description: 'Eine Ressource ging aus: Speicher, Platte, Verbindungen, Threads, ein Kontingent.',
  },
  'thundering-herd': {
    label: 'Ansturm',
    description: 'Viele Clients kamen oder versuchten es erneut, alle im selben Augenblick.',
  },
  'cascading-failure': {
    label: 'Kettenreaktion',
    description: 'Der Ausfall eines Teils überlastete oder zerstörte den nächsten.',
  },
  'single-point-of-failure': {
    label: 'Einzelne Schwachstelle',
    description: 'Ein Teil war nur einmal vorhanden.',
  },
  'hidden-dependency': {
    label: 'Verborgene Abhängigkeit',
    description: 'Etwas hing von etwas ab, das niemand aufgeschrieben hatte.',
  },
  'failover-failure': {
    label: 'Misslungene Umschaltung',
    description: 'Der Ersatz übernahm nicht oder machte es schlimmer.',
  },
  'data-inconsistency': {
    label: 'Widersprüchliche Daten',
    description: 'Kopien der Daten stimmten nicht überein.',
  },
  'backup-gap': {
    label: 'Sicherungen, die sich nicht einspielen ließen',
    description: 'Eine Sicherung fehlte, war unvollständig oder zu langsam einzuspielen.',
  },
  'monitoring-gap': {
    label: 'Lücke in der Überwachung',
    description: 'Nichts bemerkte es, oder der Alarm erreichte niemanden.',
  },
  'access-too-broad': { label: 'Zu weite Rechte', description: 'Eine Aktion konnte weiter reichen als nötig.' },
  'unsafe-tooling': {
    label: 'Unsichere Werkzeuge',
    description: 'Ein Werkzeug machte das Gefährliche so einfach wie das Harmlose.',
  },
  'unclear-procedure': {
    label: 'Unklares Vorgehen',
    description: 'Das beschriebene Vorgehen fehlte, war veraltet oder mehrdeutig.',
  },
  'knowledge-gap': {
    label: 'Wissen bei wenigen',
    description: 'Die Diensthabenden konnten nicht wissen, was nötig war.',
  },
  'slow-recovery': {
    label: 'Langsamer Weg zurück',
    description: 'Den Weg zurück gab es, doch er war langsam oder brauchte, was ausgefallen war.',
  },
  expiry: {
    label: 'Ablauf, den niemand beobachtete',
    description: 'Ein Zertifikat, ein Token, eine Lizenz oder eine Frist lief unbemerkt ab.',
  },
  'time-handling': {
    label: 'Umgang mit Zeit',
    description: 'Schaltsekunden, Zeitzonen, Uhren oder Zähler wurden falsch behandelt.',
  },
  routing: { label: 'Netz-Routing', description: 'Verkehr ging den falschen Weg oder nirgendwohin.' },
  dns: { label: 'DNS', description: 'Namen wurden nicht oder falsch aufgelöst.' },
  'hardware-fault': { label: 'Hardware-Fehler', description: 'Ein Gerät fiel aus oder verhielt sich falsch.' },
  'power-or-cooling': {
    label: 'Strom oder Kühlung',
    description: 'Strom, Kühlung oder das Gebäude versagte.',
  },
  'third-party': { label: 'Dritte', description: 'Der Ausfall eines Lieferanten wurde zu unserem.' },
  security: {
    label: 'Sicherheitslücke',
    description: 'Eine Lücke wurde ausgenutzt, oder ihre Behebung hatte Nebenwirkungen.',
  },
  communication: {
    label: 'Lücke in der Verständigung',
    description: 'Wer es wissen musste, wusste es nicht oder hörte Verschiedenes.',
  },
};
export const phases = {
  'lead-up': { label: 'Vorlauf', description: 'Bevor Nutzer betroffen waren.' },
  impact: { label: 'Auswirkung', description: 'Nutzer sind betroffen.' },
  detection: { label: 'Entdeckung', description: 'Jemand oder etwas bemerkt es.' },
  diagnosis: { label: 'Diagnose', description: 'Herausfinden, was los ist.' },
  mitigation: { label: 'Eindämmung', description: 'Den Schaden stoppen.' },
  recovery: { label: 'Wiederherstellung', description: 'Reparieren, was noch übrig ist.' },
  'follow-up': { label: 'Nachgang', description: 'Nachdem es vorbei war.' },
};
export const actionTypes = {
  prevent: { label: 'Verhindern', description: 'So kann es nicht wieder geschehen.' },
  detect: { label: 'Entdecken', description: 'Es wird früher bemerkt.' },
  mitigate: { label: 'Eindämmen', description: 'Es schadet weniger oder ist früher vorbei.' },
  process: { label: 'Zusammenarbeit', description: 'Menschen arbeiten besser zusammen.' },
};
export const priorities = {
  high: { label: 'Hoch', description: 'Vor anderer geplanter Arbeit.' },
  medium: { label: 'Mittel', description: 'In der nächsten Planungsrunde.' },
  low: { label: 'Niedrig', description: 'Wenn Zeit dafür ist.' },
};
export const actionStates = {
  open: { label: 'Offen', description: 'Vereinbart, nicht begonnen.' },
  'in-progress': { label: 'In Arbeit', description: 'Jemand arbeitet daran.' },
  done: { label: 'Erledigt', description: 'Fertig, und es wirkt nachweislich.' },
  dropped: { label: 'Verworfen', description: 'Dagegen entschieden; der Grund steht im Ticket.' },
};
export const topics = {
  start: { label: 'Zum Einstieg', description: 'Wie dieses Handbuch und diese Organisation funktionieren.' },
  skills: { label: 'Grundfertigkeiten', description: 'Was gut zu können ist, und wie es sich hier lernen lässt.' },
  responsibilities: {
    label: 'Zuständigkeiten',
    description: 'Wie zu tun ist, was jede Rolle verantwortet: ein Vorgehen, ein Beispiel mit Zahlen, eine Checkliste.',
  },
  incidents: {
    label: 'Vorfälle und Bereitschaft',
    description: 'Was währenddessen und danach zu tun, zu sagen und zu übergeben ist.',
  },
  signals: {
    label: 'Goldene Signale je System',
    description: 'Was bei jeder Art von System zu messen ist, und wie.',
  },
  practice: { label: 'Arbeitsweisen', description: 'Wie wir zusammenarbeiten.' },
  drills: { label: 'Übungen und Quiz', description: 'Übungen für ein Team, und Fragen für eine Person allein.' },
  templates: { label: 'Vorlagen', description: 'Formulare zum Ausfüllen, hier und als Dateien zum Mitnehmen.' },
  writing: { label: 'Schreiben', description: 'Wie Seiten dieses Handbuchs geschrieben werden.' },
};
export const helpTopics = {
  use: { label: 'Benutzen', description: 'Wie sich das Nötige finden lässt, und wie weit ihm zu trauen ist.' },
  write: { label: 'Darin schreiben', description: 'Wie eine Seite hinzukommt, und was sie enthalten kann.' },
  keep: { label: 'Pflegen', description: 'Wie das Handbuch zum eigenen wird und es über Jahre bleibt.' },
};
export const tiers = {
  critical: {
    label: 'Kritisch',
    description: 'Fällt er aus, verdient oder dient die Organisation nichts mehr.',
  },
  important: { label: 'Wichtig', description: 'Fällt er aus, können viele nicht richtig arbeiten.' },
  supporting: { label: 'Unterstützend', description: 'Fällt er einen Tag aus, geht es auch so.' },
};
export const lifecycles = {
  experimental: {
    label: 'Experimentell',
    description: 'Kann sich jederzeit ändern oder verschwinden; noch nicht darauf bauen.',
  },
  production: { label: 'In Produktion', description: 'In Gebrauch und gepflegt.' },
  deprecated: { label: 'Abgekündigt', description: 'Auf dem Weg hinaus: nicht mehr darauf bauen.' },
};
export const progressStates = {
  overdue: { label: 'Überfällig', description: 'Noch zu tun, und der Termin ist vorbei.' },
  open: { label: 'Offen', description: 'Noch zu tun.' },
  done: { label: 'Erledigt', description: 'Fertig, und es wirkt nachweislich.' },
  dropped: { label: 'Verworfen', description: 'Dagegen entschieden; der Grund steht im Ticket.' },
};
export const ages = {
  month: { label: 'Bis 30 Tage', description: 'Im letzten Monat vereinbart.' },
  quarter: { label: '31 bis 90 Tage', description: 'Im letzten Vierteljahr vereinbart.' },
  'half-year': { label: '91 bis 180 Tage', description: 'Im letzten halben Jahr vereinbart.' },
  older: { label: 'Über 180 Tage', description: 'Vor langer Zeit vereinbart.' },
};
export const yesOrNo = {
  true: { label: 'Ja', description: 'Es ist so.' },
  false: { label: 'Nein', description: 'Es ist nicht so.' },
};
