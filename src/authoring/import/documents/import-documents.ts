import { resolve } from 'node:path';
import { config } from '../../../../watchbook.config.ts';
import type { Finding } from '../../../checks/finding.ts';
import { check } from '../../../checks/run.ts';
import { kindOfFile } from '../../../kinds/index.ts';
import { readSite, type SiteAddresses } from '../../../source/site.ts';
import { parseSource, type Source } from '../../../source/source.ts';
import type { Guess } from './guess.ts';
import { merged, sameText } from './merge.ts';
import type { Mapping } from './options.ts';
import { importedFrom } from './origin.ts';
import { type DocumentsPlan, type PlannedPage, planDocuments } from './plan.ts';
import type { Corpus } from './read/corpus.ts';
import { recordOf } from './read/frontmatter.ts';
import { type Task, tasksOf } from './report.ts';
import { Memory } from './state.ts';

/** What the command was asked. */
export interface ImportRequest {
  readonly root: string;
  readonly corpus: Corpus;
  readonly out: string;
  readonly from?: string;
  readonly as?: Guess['kind'];
  readonly mapping: Mapping;
  readonly owner: string;
  readonly roleOf: (team: string) => string | undefined;
  readonly sources: readonly Source[];
  readonly dryRun: boolean;
  readonly today: string;
}

/** What an import has done, or would do. */
export interface ImportOutcome {
  readonly plan: DocumentsPlan;
  readonly written: readonly string[];
  readonly changed: readonly string[];
  readonly tasks: readonly Task[];
  readonly findings: readonly Finding[];
}

/** Imports documents: plans the pages, joins them with what people have made of them since, writes and checks them. */
export async function importDocuments(request: ImportRequest): Promise<ImportOutcome> {
  const { root, corpus, out, sources, dryRun } = request;
  const site = await readSite(root);
  const memory = new Memory(root, out, corpus.name);
  const there = pagesFrom(corpus, sources);
  const others = sources.filter((source) => there.get(originOf(source)) !== source);
  const plan = await planDocuments({
    ...request,
    taken: new Set(others.map(({ file }) => file)),
    takenAddresses: new Set([
      ...site.routes,
      ...site.files.map((file) => `${file}/`),
      ...others.flatMap((source) => [
        ...oldsOf(source),
        ...(source.kind ? [`/${source.kind.folder}/${source.id}/`] : []),
      ]),
    ]),
    placeOf: (path) => {
      const source = there.get(importedFrom(corpus, path));
      const kind = source && kindOfFile(source.file).kind?.name;
      return source && kind ? { file: source.file, kind } : undefined;
    },
    dayOf: (path) =>
      memory.baseOf(path) === undefined
        ? undefined
        : /^reviewed: (\d{4}-\d{2}-\d{2})$/m.exec(memory.baseOf(path) ?? '')?.[1],
  });
  const [written, changed]: [string[], string[]] = [[], []];
  const more: Task[] = [];
  const texts = new Map<string, string>();
  for (const page of plan.pages) {
    const mine = there.get(importedFrom(corpus, page.path));
    const result = textFor(page, mine?.text, memory.baseOf(page.path), more);
    if (result === undefined) continue;
    texts.set(page.file, result);
    if (mine === undefined) written.push(page.file);
    else if (mine.text !== result) changed.push(page.file);
    if (dryRun) continue;
    if (mine?.text !== result) memory.write(resolve(root, page.file), result);
    if (!sameText(memory.baseOf(page.path) ?? '', page.text)) memory.keep(page.path, page.text);
  }
  const paths = new Set(plan.pages.map(({ path }) => path));
  const brokenPaths = new Set(plan.broken.map(({ path }) => path));
  for (const path of memory.known.filter((one) => !paths.has(one) && !brokenPaths.has(one))) {
    const page = there.get(importedFrom(corpus, path));
    if (page)
      more.push({
        rank: 2,
        rule: 'import-gone',
        file: page.file,
        place: path,
        message: 'its source is gone',
        advice: 'The page stays. Delete it if it is no longer true.',
      });
  }
  for (const { file, bytes } of plan.assets)
    if (!dryRun && !memory.keepImage(file, resolve(root, file), bytes))
      more.push({
        rank: 2,
        rule: 'import-image-changed',
        file,
        place: '',
        message: 'someone has put another image in its place, and its source has changed, too',
        advice: 'Choose one of the two.',
      });
  if (!dryRun) memory.close();
  const findings = await findingsOf(request, site, texts, plan);
  const bodies = new Map(plan.pages.map(({ path }) => [path, corpus.files.get(path)?.read().toString('utf8') ?? '']));
  // Of a page that a person has deleted, nothing is left to do.
  const here = { ...plan, pages: plan.pages.filter(({ file }) => texts.has(file)) };
  return { plan, written, changed, findings, tasks: tasksOf(here, findings, more, bodies) };
}

/** The text of a page: new, joined with a person’s, or none where a person has deleted it. */
function textFor(
  page: PlannedPage,
  mine: string | undefined,
  base: string | undefined,
  more: Task[],
): string | undefined {
  if (mine === undefined) {
    if (base === undefined) return page.text;
    more.push({
      rank: 3,
      rule: 'import-deleted',
      file: page.file,
      place: page.path,
      message: 'the page was imported before and has been deleted; it stays so',
      advice: `To have it again, delete its file \`${page.path}.page\` under \`.imported\` and import once more.`,
    });
    return undefined;
  }
  if (base === undefined) {
    if (!sameText(mine, page.text))
      more.push({
        rank: 1,
        rule: 'import-conflict',
        file: page.file,
        place: '',
        message: 'the page differs from its source, and nothing tells how it was imported',
        advice: 'It stays as it is; compare it with its source.',
      });
    return mine;
  }
  if (sameText(base, page.text)) return mine;
  const { text, conflicts } = merged(mine, base, page.text);
  for (const { line, theirs } of conflicts)
    more.push({
      rank: 1,
      rule: 'import-conflict',
      file: page.file,
      place: `${line}:1`,
      message: `here, the source has changed what someone has changed, too; it says now: “${theirs.replaceAll(/\s+/g, ' ').slice(0, 300)}”`,
      advice: 'What the person wrote stands. Take over what is true of the other.',
    });
  return text;
}

/** The pages of the handbook that were made of this source, by where they say they come from. */
function pagesFrom(corpus: Corpus, sources: readonly Source[]): Map<string, Source> {
  const origins = new Set([...corpus.files.keys()].map((path) => importedFrom(corpus, path)));
  const isOwn = (origin: string) => origins.has(origin) || origin.startsWith(importedFrom(corpus, ''));
  return new Map(
    sources.flatMap((source) =>
      isOwn(originOf(source)) && originOf(source) !== '' ? [[originOf(source), source] as const] : [],
    ),
  );
}

const originOf = ({ value }: Source): string => String(recordOf(recordOf(value).imported).from ?? '');
const oldsOf = ({ value }: Source): string[] => [recordOf(value).redirectFrom ?? []].flat().map(String);

async function findingsOf(
  { sources, today }: ImportRequest,
  site: SiteAddresses,
  texts: ReadonlyMap<string, string>,
  plan: DocumentsPlan,
): Promise<Finding[]> {
  const all = [
    ...sources.filter(({ file }) => !texts.has(file)),
    ...[...texts].map(([file, text]) => parseSource(file, text)),
  ];
  const images = [...new Set([...site.images, ...plan.assets.map(({ file }) => file)])];
  const imageBytes = {
    ...site.imageBytes,
    ...Object.fromEntries(plan.assets.map(({ file, bytes }) => [file, bytes.length])),
  };
  const findings = await check({ sources: all, config, today, site: { ...site, images, imageBytes, removed: [] } });
  return findings.filter(({ file }) => texts.has(file));
}
