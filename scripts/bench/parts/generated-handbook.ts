import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { type KindName, kindList } from '../../../src/kinds/index.ts';
import { type Page, urlOf } from '../../../src/model/page.ts';
import { pageOf } from '../../../src/model/pages.ts';
import { readSources } from '../../../src/source/read.ts';
import { seeded } from './chance.ts';
import { beginningOf, generatedLibrary } from './generated-library.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** Of so many pages of a hundred that are made, each is of this kind; a fifth more are post-mortems. */
const mix: readonly (readonly [KindName, number])[] = [
  ['runbook', 40],
  ['guide', 15],
  ['service', 15],
  ['term', 10],
];

/**
 * A handbook of any size: this one's own pages, and more like them under other
 * names, with other commands, that refer to one another. The same in every run.
 *
 * @param count how many pages; at least those that this handbook has
 * @param ownDiagrams makes every diagram of a page one that no other page has
 * @returns text by path, such as `content/roles/sre.mdx`
 */
export async function generatedHandbook(count: number, ownDiagrams = false): Promise<Record<string, string>> {
  const sources = await readSources(project);
  const pages = sources.flatMap((source) => pageOf(source) ?? []);
  const files: Record<string, string> = { 'content/words.txt': await ownFile('words.txt') };
  for (const source of sources) files[source.file] = source.text;
  const missing = Math.max(0, count - sources.length);
  const kinds = mix.flatMap(([kind, times]) => Array<KindName>(times).fill(kind));
  const chance = seeded(2);
  const one = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const incidents = Object.entries(generatedLibrary(pages, Math.round(missing / 5)));
  const toIncidents = incidents.map(([file]) => `[an incident](/postmortems/${basename(file, '.mdx')}/)`);
  const made = Array.from({ length: missing - incidents.length }, (_, number) => {
    const kind = one(kinds);
    return copyOf(one(ordinary(pages, kind)), number, ownDiagrams);
  });
  const services = [...pages, ...made].filter(({ kind }) => kind === 'service').map(({ id }) => id);
  // Each page leads to the one before, so that none is an orphan: a handbook with thousands of findings is no ordinary one.
  made.forEach((page, number) => {
    const linked = [made[number - 1], one(made), one(made)].filter(
      (other): other is Page => other !== undefined && other !== page,
    );
    const links = [
      ...linked.map((other) => `[${other.data.title}](${urlOf(other)})`),
      ...toIncidents.slice(number, number + 1),
    ];
    const data = page.kind === 'runbook' ? { ...page.data, services: [one(services)] } : page.data;
    const see = links.length > 0 ? `\nSee also ${[...new Set(links)].join(' and ')}.\n` : '';
    files[pathOf(page)] = `---\n${stringify(data)}---\n\n${page.body.trim()}\n${see}`;
  });
  for (const [file, text] of incidents) files[file] = text;
  return files;
}

const ownFile = (name: string) => readFile(join(project, 'content', name), 'utf8').catch(() => '');

const pathOf = (page: Page): string =>
  `content/${kindList.find(({ name }) => name === page.kind)?.folder}/${page.id}.mdx`;

/** The pages of a kind that are no longer than most, apart from the product's own guides to writing. */
function ordinary(pages: readonly Page[], kind: KindName): Page[] {
  const found = pages.filter((page) => page.kind === kind);
  const lengths = found.map((page) => page.body.length).sort((a, b) => a - b);
  const most = lengths[Math.floor(lengths.length * 0.4)] ?? 0;
  return found.filter((page) => page.body.length <= most);
}

/** A page like another, with names of its own and no address that the other has. */
function copyOf(page: Page, number: number, ownDiagram: boolean): Page {
  const id = page.id.replace(basename(page.id), `${basename(page.id)}-${number}`);
  const body = page.body
    .replace(/^((?:```|~~~)(?:sh|bash)[^\n]*\n)/gm, `$1: ${number}\n`)
    .replace(/^(```mermaid[^\n]*\n\w+.*\n)/gm, ownDiagram ? `$1%% ${number}\n` : '$1');
  const data = { ...page.data, title: `${beginningOf(page.data.title)} ${number}`, redirectFrom: undefined };
  if (page.kind === 'term') return { ...page, id, body, data: { ...data, aka: undefined, notIn: undefined } } as Page;
  if (page.kind !== 'runbook') return { ...page, id, body, data } as Page;
  const named = (name: string) => `${name}${number}`;
  const alerts = page.data.alerts?.map((alert) =>
    typeof alert === 'string' ? named(alert) : { ...alert, name: named(alert.name), formerly: undefined },
  );
  return { ...page, id, body, data: { ...data, alerts, errors: undefined } } as Page;
}
