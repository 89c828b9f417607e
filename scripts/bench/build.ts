import { spawnSync } from 'node:child_process';
import { appendFile, cp, readdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { oneOf, wholeNumber } from '../../src/command/command.ts';
import { UsageError } from '../../src/command/usage-error.ts';
import { generatedHandbook } from './parts/generated-handbook.ts';
import { writeGenerated } from './parts/generated-site.ts';
import { measuredDev } from './parts/measured-dev.ts';
import { type Cost, measuredRun } from './parts/measured-run.ts';
import { setUp, starlight, vitepress } from './parts/peers.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** What `npm run bench -- build` takes. */
export const usage = `  --pages N      how many pages; 1,000 where nothing is said
  --quick        250 pages, no memory: under three minutes once the peers are installed
  --dev          the development servers instead: first page in a browser, and from saving to the screen
  --only SITE    ours, vitepress or starlight; several with commas`;

const sites = ['ours', 'vitepress', 'starlight'] as const;
type Site = (typeof sites)[number];
const states = ['cold', 'nothing changed', 'one page changed'] as const;
type State = (typeof states)[number];

/** One build of one site. */
export interface BuildFigures {
  readonly site: string;
  readonly state: string;
  readonly seconds: number;
  /** Seconds of processor time. */
  readonly cpu?: number | undefined;
  /** Megabytes (10⁶ bytes) at most. */
  readonly memory?: number | undefined;
  /** Seconds as a share of what VitePress took in the same state and run; of the processor’s too, which a busy machine changes less. */
  readonly 'of VitePress'?: number | undefined;
  readonly 'of its cpu'?: number | undefined;
}

/**
 * Builds one handbook of generated pages with this project, and its text with
 * VitePress and Starlight: cold, again with nothing changed, and after one page
 * was changed; with `--dev`, how soon a writer sees a page and a change. Our diagrams are drawn in a build before (“first”), since the
 * others draw none.
 */
export async function benchBuild(args: readonly string[] = []): Promise<BuildFigures[]> {
  const { pages, only, memory, dev } = asked(args);
  const content = await generatedHandbook(pages);
  const texts = Object.entries(content).filter(([file]) => file.endsWith('.mdx'));
  const words = texts.reduce((sum, [, text]) => sum + text.split(/\s+/).length, 0) / texts.length;
  console.log(
    `${texts.length} pages of ${Math.round(words)} words on average, on ${availableParallelism()} processors`,
  );
  const edited =
    texts.find(([file]) => /runbooks\/.*-\d+\.mdx$/.test(file))?.[0] ?? 'content/runbooks/disk-filling.mdx';
  const costs = new Map<string, Cost>();
  for (const site of only) {
    const measured =
      site === 'ours' ? benchOurs(content, edited, { memory, dev }) : benchPeer(site, content, edited, { memory, dev });
    for await (const [state, cost] of measured) {
      costs.set(`${site} ${state}`, cost);
      console.log(`${site}, ${state}: ${cost.wall.toFixed(2)} s`);
    }
  }
  return [...costs].map(([name, cost]) => {
    const [, site = '', state = ''] = /^(\S+) (.*)$/.exec(name) ?? [];
    const peer = costs.get(`vitepress ${state}`);
    return {
      site,
      state,
      seconds: rounded(cost.wall, 100),
      ...(cost.cpu && { cpu: rounded(cost.cpu, 10) }),
      ...(cost.memory && { memory: Math.round(cost.memory / 1e6) }),
      ...(peer && {
        'of VitePress': rounded(cost.wall / peer.wall, 100),
        ...(cost.cpu && peer.cpu && { 'of its cpu': rounded(cost.cpu / peer.cpu, 100) }),
      }),
    };
  });
}

const rounded = (value: number, parts: number) => Math.round(value * parts) / parts;

interface How {
  /** Whether memory is looked at. */
  readonly memory: boolean;
  /** The development server instead of the build. */
  readonly dev: boolean;
}

function asked(args: readonly string[]): How & { pages: number; only: readonly Site[] } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean' },
      dev: { type: 'boolean' },
    },
    strict: false,
  });
  const unknown = Object.keys(values).find((name) => !['pages', 'only', 'quick', 'dev'].includes(name));
  if (unknown) throw new UsageError(`build does not know --${unknown}:\n${usage}`);
  return {
    pages: wholeNumber('--pages', values.pages ?? (values.quick ? 250 : 1000)),
    only:
      values.only === undefined
        ? sites
        : String(values.only)
            .split(',')
            .map((site) => oneOf('--only', site, sites)),
    memory: !values.quick,
    dev: values.dev === true,
  };
}

async function* benchOurs(
  content: Readonly<Record<string, string>>,
  edited: string,
  { memory, dev }: How,
): AsyncGenerator<[string, Cost]> {
  const { root, remove } = await writeGenerated(content);
  try {
    // A repository of its own, since the dates of pages come from git.
    git(root, 'init', '-q');
    git(root, 'add', 'content');
    git(root, '-c', 'user.name=bench', '-c', 'user.email=bench@site.example', 'commit', '-q', '-m', 'Pages');
    await keep('chromium', root);
    if (dev) {
      await keep('diagrams', root);
      yield* measuredDev(root, ['scripts/dev.ts', '--port'], `/${pathOf(edited)}/`, join(root, edited));
      return;
    }
    const build = () => measuredRun(root, ['scripts/build.ts'], { memory });
    yield ['first', await build()];
    for (const name of await readdir(join(root, '.cache')))
      if (!['diagrams', 'chromium'].includes(name)) await rm(join(root, '.cache', name), { recursive: true });
    for (const kept of ['dist', '.astro', 'node_modules']) await rm(join(root, kept), { recursive: true, force: true });
    for await (const [state, run] of inStates(join(root, edited), build)) yield [state, run];
  } finally {
    await remove();
  }
}

async function* benchPeer(
  name: 'vitepress' | 'starlight',
  content: Readonly<Record<string, string>>,
  edited: string,
  { memory, dev }: How,
): AsyncGenerator<[string, Cost]> {
  const peer = await (name === 'vitepress' ? vitepress() : starlight());
  await setUp(peer, content);
  const page = join(peer.folder, peer.fileOf(pathOf(edited)));
  if (dev) {
    yield* measuredDev(peer.folder, peer.serve, `/${pathOf(edited)}${peer.slash}`, page);
    return;
  }
  // Thousands of pages do not fit into the heap that Node takes by itself.
  const options = '--max-old-space-size=12000';
  yield* inStates(page, () => measuredRun(peer.folder, peer.build, { memory, options }));
}

const pathOf = (file: string) => file.replace(/^content\/|\.mdx$/g, '');

/** Copies what this project has in its cache already. */
async function keep(part: string, root: string): Promise<void> {
  await cp(join(project, '.cache', part), join(root, '.cache', part), { recursive: true }).catch(() => undefined);
}

async function* inStates(page: string, build: () => Promise<Cost>): AsyncGenerator<[State, Cost]> {
  for (const state of states) {
    if (state === 'one page changed') await appendFile(page, '\nOne more sentence.\n');
    yield [state, await build()];
  }
}

function git(root: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
}
