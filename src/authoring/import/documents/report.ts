import type { Finding } from '../../../checks/finding.ts';
import type { DocumentsPlan, PlannedPage } from './plan.ts';
import { type ExceptionName, exceptions } from './text/conversion.ts';

/** One thing that is left for people. */
export interface Task {
  readonly rank: 1 | 2 | 3;
  readonly rule: string;
  /** The page in the handbook, or the file of the source where there is no page. */
  readonly file: string;
  /** A place as `line:column` of the page, or `source:line`. */
  readonly place: string;
  readonly message: string;
  readonly advice: string;
}

/** Rules whose findings keep a page from being of use in trouble; those of all others come last. */
const pressing: ReadonlySet<string> = new Set([
  'required-sections',
  'unfinished-text',
  'step-complete',
  'parameter-declared',
  'parameter-example',
  'known-link',
  'known-reference',
  'step-danger',
  'no-secrets',
  'no-private-contacts',
  'shell-syntax',
  'image-exists',
]);

/** All that is left for people, most important first. */
export function tasksOf(
  plan: DocumentsPlan,
  findings: readonly Finding[],
  more: readonly Task[],
  sources: ReadonlyMap<string, string>,
): Task[] {
  const broken = plan.broken.map(
    ({ path, reason }): Task => ({
      rank: 1,
      rule: 'import-broken',
      file: path,
      place: '',
      message: `the file is passed over: ${reason}`,
      advice: 'Mend it and import again, or write its page by hand.',
    }),
  );
  const lost = plan.pages
    .filter(({ kept }) => kept.missing.length > 0)
    .map(
      ({ file, path, kept }): Task => ({
        rank: 1,
        rule: 'import-text',
        file,
        place: path,
        message: `${kept.missing.length} words of the source are not in the page: ${kept.missing.slice(0, 12).join(' ')}`,
        advice: 'Compare the two, and write what is missing.',
      }),
    );
  const code = plan.pages
    .filter(({ asCode }) => asCode)
    .map(
      ({ file, path }): Task => ({
        rank: 1,
        rule: 'import-as-code',
        file,
        place: path,
        message: 'its text could not be read as a page and stands there as code',
        advice: 'Write it anew from the code.',
      }),
    );
  const remarks = plan.pages.flatMap(({ file, path, remarks: said }) =>
    said.map(
      ({ rank, rule, message, advice, near }): Task => ({
        rank,
        rule,
        file,
        place: placeOf(path, near, sources.get(path) ?? ''),
        message,
        advice,
      }),
    ),
  );
  const found = findings.map(
    ({ file, line, column, rule, severity, message, advice }): Task => ({
      rank: severity === 'error' ? 1 : pressing.has(rule) ? 2 : 3,
      rule,
      file,
      place: `${line}:${column}`,
      message,
      advice,
    }),
  );
  return [...more, ...broken, ...lost, ...code, ...remarks, ...found].sort(
    (a, b) =>
      a.rank - b.rank ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0),
  );
}

function placeOf(path: string, near: string | undefined, text: string): string {
  const at = near ? text.indexOf(near) : -1;
  return at === -1 ? path : `${path}:${text.slice(0, at).split('\n').length}`;
}

/** What an import has done, in a few figures. */
export function figuresOf({ pages, assets, broken }: DocumentsPlan) {
  const sum = (number: (page: PlannedPage) => number) => pages.reduce((total, page) => total + number(page), 0);
  const words = sum(({ kept }) => kept.words);
  const missing = sum(({ kept }) => kept.missing.length);
  return {
    files: pages.length + broken.length,
    pages: pages.length,
    broken: broken.length,
    words,
    missing,
    links: sum(({ links }) => links.between),
    linksKept: sum(({ links }) => links.kept),
    images: sum(({ links }) => links.images),
    imagesKept: sum(({ links }) => links.imagesKept),
    imageFiles: assets.length,
    kinds: Map.groupBy(pages, ({ kind }) => kind),
  };
}

const shownPerRule = 200;
const ranks = { 1: 'First: wrong or missing as it stands', 2: 'Then: what readers need', 3: 'Last: manners' } as const;

/** The report as Markdown: figures, what is left for people, what was left out of the text, and every page. */
export function reportOf(plan: DocumentsPlan, tasks: readonly Task[], name: string): string {
  const figures = figuresOf(plan);
  const parts = [
    `# Import of ${name}`,
    `Dialect: ${plan.dialect.name} (${plan.dialect.because}). ${figures.files} files, ${figures.pages} pages: ${[...figures.kinds].map(([kind, held]) => `${held.length} ${kind}`).join(', ')}. ` +
      `Words kept: ${figures.words - figures.missing} of ${figures.words}. Links between pages: ${figures.linksKept} of ${figures.links}. Images: ${figures.imagesKept} of ${figures.images}.`,
    '## What is left for people',
  ];
  for (const rank of [1, 2, 3] as const) {
    const ofRank = tasks.filter((task) => task.rank === rank);
    if (ofRank.length === 0) continue;
    parts.push(`### ${ranks[rank]} (${ofRank.length})`);
    for (const [rule, some] of Map.groupBy(ofRank, (task) => task.rule)) {
      const rows = some
        .slice(0, shownPerRule)
        .map(
          ({ file, place, message, advice }) => `- [ ] \`${file}\`${place ? ` (${place})` : ''}: ${message}. ${advice}`,
        );
      parts.push(`#### ${rule}: ${some.length}`, rows.join('\n'));
      if (some.length > shownPerRule)
        parts.push(`…and ${some.length - shownPerRule} more; \`npm run check\` names them all.`);
    }
  }
  const excepted = new Map<ExceptionName, number>();
  for (const { kept } of plan.pages)
    for (const [key, count] of Object.entries(kept.excepted) as [ExceptionName, number][])
      excepted.set(key, (excepted.get(key) ?? 0) + count);
  parts.push(
    '## Words left out, by reason',
    [
      '| reason | words | why |',
      '|---|---|---|',
      ...[...excepted].map(([key, count]) => `| ${key} | ${count} | ${exceptions[key]} |`),
    ].join('\n'),
  );
  parts.push(
    '## Pages',
    [
      '| source | page | kind | because |',
      '|---|---|---|---|',
      ...plan.pages.map(
        ({ path, file, kind, because }) => `| ${cell(path)} | ${cell(file)} | ${kind} | ${cell(because)} |`,
      ),
    ].join('\n'),
  );
  return `${parts.join('\n\n')}\n`;
}

const cell = (text: string) => text.replaceAll('|', '\\|');
