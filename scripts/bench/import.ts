import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mappingFrom } from '../../src/authoring/import/documents/options.ts';
import { planDocuments } from '../../src/authoring/import/documents/plan.ts';
import { readFolder } from '../../src/authoring/import/documents/read/corpus.ts';
import { figuresOf } from '../../src/authoring/import/documents/report.ts';
import { rules } from '../../src/checks/index.ts';
import { check } from '../../src/checks/run.ts';
import { UsageError } from '../../src/command/usage-error.ts';
import { parseSource } from '../../src/source/source.ts';
import { today } from '../../src/source/today.ts';
import { config } from '../../watchbook.config.ts';

export const usage = '  --of <folder>  a folder of documents, or of folders of documents; can be given several times';

const usual = '../shared/corpora';

/** What an import makes of real documents, folder by folder. */
export async function benchImport(options: readonly string[] = []): Promise<unknown> {
  const folders = foldersOf(options);
  if (folders.length === 0) return `no documents to import: there is no ${usual}, and no folder was named with --of`;
  const rows: Record<string, unknown>[] = [];
  for (const folder of folders) rows.push(await measured(folder));
  return rows;
}

function foldersOf(options: readonly string[]): string[] {
  const named = options.flatMap((option, index) =>
    options[index - 1] === '--of' ? [option] : option.replace(/^--of=?/, ''),
  );
  const given = named.filter((name) => name !== '');
  const missing = given.find((name) => name.startsWith('-') || !existsSync(name));
  if (missing !== undefined)
    throw new UsageError(`import does not know “${missing}”; it can be --of with a folder that is there`);
  const tops = given.length > 0 ? [...new Set(given)] : existsSync(usual) ? below(usual) : [];
  return tops.flatMap((top) => (markdownIn(top) ? [top] : below(top).filter(markdownIn)));
}

const below = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
/** Whether a folder is one source: it or a folder that its texts are in is no collection of sources. */
const markdownIn = (folder: string) =>
  readdirSync(folder).some((name) => /\.md$|^LICENSE|^README/.test(name)) &&
  readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.md'));

async function measured(folder: string): Promise<Record<string, unknown>> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const corpus = readFolder(resolve(folder));
  const plan = await planDocuments({
    corpus,
    out: 'content',
    mapping: mappingFrom(''),
    roleOf: () => undefined,
    owner: 'sre',
    taken: new Set(),
    takenAddresses: new Set(),
    today,
  });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const figures = figuresOf(plan);
  const sources = plan.pages.map(({ file, text }) => parseSource(file, text));
  const findings = await check({
    sources,
    config,
    today,
    site: { routes: [], files: [], images: plan.assets.map(({ file }) => file) },
  });
  const family = (id: string) => rules.find((rule) => rule.id === id)?.family;
  const built = plan.pages.filter(
    ({ file, asCode }) => !asCode && !findings.some((one) => one.file === file && one.severity === 'error'),
  );
  const of = (name: string) => findings.filter(({ rule }) => family(rule) === name);
  const alerts = alertsRight(folder, plan.pages);
  const dead = findings.filter(({ rule }) => rule === 'known-link' || rule === 'known-anchor').length;
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
  return {
    documents: folder.split('/').slice(-2).join('/'),
    dialect: plan.dialect.name,
    files: figures.files,
    built: percent(built.length, figures.files),
    'text kept': percent(figures.words - figures.missing, figures.words),
    links: `${figures.linksKept - dead} of ${figures.links}`,
    images: `${figures.imagesKept} of ${figures.images}`,
    'safety, syntax':
      of('safety').filter(({ rule }) => rule !== 'no-private-contacts').length +
      of('file').filter(({ severity }) => severity === 'error').length,
    contacts: of('safety').filter(({ rule }) => rule === 'no-private-contacts').length,
    'left for people': findings.length,
    alerts,
    seconds: seconds.toFixed(1),
    processor: ((user + system) / 1e6).toFixed(1),
  };
}

/** Alerts of rule files beside the documents that have a page of their name, and how many of these pages name them. */
function alertsRight(folder: string, pages: readonly { readonly path: string; readonly text: string }[]): string {
  const top = join(folder, '..', '..', 'rules');
  if (!existsSync(top)) return '–';
  const names = readdirSync(top, { recursive: true })
    .map(String)
    .filter((name) => /\.ya?ml$/.test(name))
    .flatMap((name) =>
      [...readFileSync(join(top, name), 'utf8').matchAll(/^\s*-?\s*alert: ['"]?([\w-]+)/gm)].map(
        ([, alert = '']) => alert,
      ),
    );
  const byName = new Map(
    pages.map((page) => [page.path.slice(page.path.lastIndexOf('/') + 1).replace(/\.md$/, ''), page]),
  );
  const known = [...new Set(names)].flatMap((name) => {
    const page = byName.get(name);
    return page ? [{ name, page }] : [];
  });
  if (known.length === 0) return '–';
  return `${known.filter(({ name, page }) => page.text.includes(`\nalerts:\n  - ${name}\n`)).length} of ${known.length}`;
}
