import type { States } from '../../../../src/authoring/pull-request/review.ts';
import { checkPages } from '../../../../src/checks/run.ts';
import { parseSource, type Source } from '../../../../src/source/source.ts';

const head = (title: string, rest: string) =>
  `---\ntitle: ${title}\nsummary: About it.\nowner: sre\nreviewed: 2026-11-23\n${rest}---\n\n`;

/** A small handbook: a role, a matrix, a service, a runbook and a post-mortem. */
export const files: Readonly<Record<string, string>> = {
  'content/roles/sre.mdx': `${head(
    'Site reliability engineer',
    `abbreviation: SRE
family: operations
goal: Keep it running.
responsibilities:
  - {id: incidents, name: Incidents, summary: Answers for them.}
skills: []
onboarding: []
`,
  )}## What you own\n\n[The matrix](/matrices/incidents/).\n\n## What you don’t own\n\nX.\n\n## A normal week\n\nX.\n\n## How you know it goes well\n\nX.\n`,
  'content/matrices/incidents.mdx': `${head(
    'Incidents',
    `roles: [sre]
activities:
  - {id: declare, name: Declare an incident, responsible: [sre], accountable: sre}
`,
  )}## How to read it\n\nX.\n\n## Decisions behind it\n\nX.\n`,
  'content/services/checkout.mdx': `${head('Checkout', 'tier: critical\n')}## What it does\n\nX.\n\n## How it fails\n\n[Slow](/runbooks/slow/).\n`,
  'content/runbooks/slow.mdx': `${head(
    'Slow responses',
    'services: [checkout]\nalerts: [SlowAnswers]\nsignals: [latency]\nurgency: page\nescalation: [sre]\n',
  )}${['When to use it', 'Impact', 'Diagnose', 'Mitigate', 'Verify', 'Undo', 'Escalate'].map((title) => `## ${title}\n\nX.\n`).join('\n')}`,
  'content/postmortems/outage.mdx': `${head(
    'Outage',
    `origin: ours
status: final
severity: SEV2
services: [checkout]
started: 2026-11-01T10:00:00Z
detected: 2026-11-01T10:12:00Z
detection: alert
trigger: deploy
causes: [untested-change]
impact: {summary: Nobody could pay.}
timeline: [{at: 2026-11-01T10:00:00Z, event: It broke.}]
actions:
  - {id: test, what: Test it, type: prevent, owner: sre, priority: high, state: open}
`,
  )}${['Summary', 'Impact', 'What happened', 'Contributing causes', 'What went well', 'What went badly', 'Where we got lucky', 'Lessons'].map((title) => `## ${title}\n\nX.\n`).join('\n')}`,
};

/** The handbook with some files replaced, added, or (undefined) taken away. */
export function sourcesWith(changes: Readonly<Record<string, string | undefined>> = {}): Source[] {
  return Object.entries({ ...files, ...changes }).flatMap(([file, text]) =>
    text === undefined ? [] : [parseSource(file, text)],
  );
}

/** The text of a file of the handbook with one passage replaced. */
export function edited(file: string, from: string, to: string): Record<string, string> {
  const text = files[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { [file]: text.replace(from, to) };
}

/** Two states of the handbook, checked page by page. */
export async function statesOf(before: readonly Source[], after: readonly Source[]): Promise<States> {
  const stateOf = async (sources: readonly Source[]) => {
    const byFile = new Map(sources.map((source) => [source.file, source]));
    return { results: await checkPages(sources), sourceOf: (file: string) => byFile.get(file) };
  };
  return { before: await stateOf(before), after: await stateOf(after), sources: { before, after } };
}
