import { words } from '../words/words.ts';
import { type WorkRecord, writeRecord } from './log.ts';
import type { Run, ShownStep } from './run.ts';

/** How many steps of a run were done. */
export const stepsDone = ({ done }: Run): number => Object.keys(done).length;

/**
 * What a run is called in a list: its values and its incident.
 *
 * @example
 * ```ts
 * labelOf(run); // 'payments/data-0, INC-204'
 * ```
 */
export function labelOf({ values, incident }: Run): string {
  const parts = [Object.values(values).join('/'), incident].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : words.runbook.noValues;
}

/** Whether a run is of the values and the incident that an address names, as far as it names them. */
export function agrees(run: Run, address: Pick<Run, 'values' | 'incident'>): boolean {
  return (
    (address.incident === '' || address.incident === run.incident) &&
    Object.entries(address.values).every(([name, value]) => run.values[name] === value)
  );
}

/**
 * What was done, as Markdown: every step that was checked off, noted on, or
 * whose command with a warning was copied, earliest first.
 *
 * @param steps the runbook’s steps as they are now; undefined where they are not known
 */
export function recordOf(run: Run, steps?: readonly ShownStep[]): string {
  const now = new Map(steps?.map(({ key, title }) => [key, title]));
  const keys = new Set([run.done, run.notes, run.copied].flatMap((kind) => Object.keys(kind)));
  const rows = [...keys].flatMap((key) => {
    const [done, note, copied] = [run.done[key], run.notes[key], run.copied[key]];
    const at = done ?? copied?.at ?? note?.at;
    if (at === undefined) return [];
    const said = [
      steps && !now.has(key) ? words.runbook.stepChanged : '',
      done === undefined && copied ? words.runbook.copiedNotTicked(copied.text) : '',
      done === undefined && !copied ? words.runbook.notCheckedOff : '',
      note?.text.trim() ?? '',
    ];
    const step = now.get(key) ?? run.titles[key] ?? words.runbook.stepGone;
    return [{ at, step, note: said.filter((text) => text !== '').join(' ') }];
  });
  const record: WorkRecord = {
    title: run.title,
    runbook: run.runbook,
    incident: run.incident || run.values.incident || undefined,
    values: run.values,
    steps: rows.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
  };
  return writeRecord(record);
}
