import { newRun, type Run, runFrom } from './run.ts';

/** How the keys begin under which version 0.1 kept a run: `watchbook/run/<runbook>/<incident>`. */
export const recordKey = 'watchbook/run/';

/**
 * A run as version 0.1 kept it: one for each runbook and incident, without the titles of its steps.
 *
 * @param titles of the known runbooks, by id; the key of another is left for the page that knows it
 */
export function runFromEarlier(
  key: string,
  text: string | null,
  titles: Readonly<Record<string, string>>,
): Run | undefined {
  const rest = key.slice(recordKey.length);
  // An id may hold slashes, and so may an incident: the longest id that fits is meant.
  const [runbook] = Object.keys(titles)
    .filter((id) => rest.startsWith(`${id}/`))
    .sort((a, b) => b.length - a.length);
  if (runbook === undefined || text === null) return undefined;
  const incident = rest.slice(runbook.length + 1);
  const run = newRun({ runbook, title: titles[runbook] ?? runbook }, { values: {}, incident }, `0.1/${rest}`, 0);
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return undefined;
    return runFrom(JSON.stringify({ ...run, begun: undefined, ...kept, typed: Object.keys({ ...valuesOf(kept) }) }));
  } catch {
    return undefined;
  }
}

const valuesOf = (kept: object): object => ('values' in kept && typeof kept.values === 'object' && kept.values) || {};
