import { count } from '../../../checks/summary.ts';
import type { ImportOutcome } from './import-documents.ts';
import { figuresOf } from './report.ts';

/** How many things that are left are named; the report has them all. */
const most = 15;

/** What the command says of an import: what was found, what was kept, what is left, the most important first. */
export function summaryLines(
  { plan, written, changed, tasks }: ImportOutcome,
  { dryRun, owner, report }: { dryRun: boolean; owner: string; report: string | undefined },
): string[] {
  const figures = figuresOf(plan);
  const kinds = [...figures.kinds].map(([kind, held]) => count(held.length, kind)).join(', ');
  const percent = (part: number, whole: number) =>
    whole === 0 ? '100 %' : `${Math.floor((1000 * part) / whole) / 10} %`;
  const first = tasks.filter(({ rank }) => rank === 1);
  const rules = [...Map.groupBy(tasks, ({ rule }) => rule)].sort(
    ([, a], [, b]) => (a[0]?.rank ?? 3) - (b[0]?.rank ?? 3) || b.length - a.length,
  );
  return [
    `Written for ${plan.dialect.name} (${plan.dialect.because}); --from says otherwise.`,
    `${count(figures.files, 'file')}: ${kinds || 'no page'}. --as or \`kinds\` in --map says otherwise.`,
    `Words kept: ${percent(figures.words - figures.missing, figures.words)}. Links between pages: ${figures.linksKept} of ${figures.links}. Images: ${figures.imagesKept} of ${figures.images}.`,
    `${dryRun ? 'Would be written' : 'Written'}: ${count(written.length, 'page')}; changed: ${changed.length}; as they were: ${plan.pages.length - written.length - changed.length}. All are drafts${written.length > 0 ? ` of \`${owner}\`, where their source names no other owner` : ''}.`,
    ...(tasks.length === 0
      ? []
      : [
          '',
          `Left for people: ${count(tasks.length, 'thing')}${report ? `, all in ${report}` : '; --report FILE.md lists them all'}.`,
        ]),
    ...rules
      .slice(0, 12)
      .map(([rule, some]) => `  ${String(some.length).padStart(5)}  ${rule}: ${some[0]?.message ?? ''}`),
    ...(first.length === 0 ? [] : ['', 'First:']),
    ...first
      .slice(0, most)
      .map(
        ({ file, place, message, advice, rule }) =>
          `  ${file}${place ? ` (${place})` : ''}  ${message} — ${advice}  (${rule})`,
      ),
  ];
}
