import type { WorkRecord } from '../../runbook/log.ts';

const longestEvent = 400;

/**
 * What a record of work says about an incident, as frontmatter of a post-mortem.
 *
 * The first step is taken for the moment someone began to work, and, until the
 * writer knows better, for the start of the incident: nothing in a record tells
 * when users were first affected.
 *
 * @param record at least one step; steps in any order
 */
export function postmortemFieldsFrom(record: WorkRecord): Record<string, unknown> {
  const steps = record.steps.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const first = steps[0]?.at;
  return {
    ...(first ? { started: first, acknowledged: first } : {}),
    timeline: steps.map(({ at, step, note }) => ({ at, event: eventText(step, note) })),
    runbooks: [record.runbook],
  };
}

/** The title a post-mortem gets when its writer gives none. */
export function titleFrom(record: WorkRecord): string {
  return (record.incident ?? record.title).slice(0, 90).trim();
}

/** One line: the step as it is headed in the runbook, then what was noted. */
function eventText(step: string, note: string): string {
  const noted = note.replace(/\s+/g, ' ').trim();
  const text = noted === '' ? step : `${step}: ${noted}`;
  return text.length <= longestEvent ? text : `${text.slice(0, longestEvent - 1).trimEnd()}…`;
}
