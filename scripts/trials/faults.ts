import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { type Ended, TrialHandbook, works } from './handbook.ts';
import { limitedTo } from './memory.ts';

/** One row of the table: what was done, what came of it, and whether that is as promised. */
export interface Trial {
  readonly fault: string;
  readonly result: string;
  readonly held: boolean;
}

type Fault = (handbook: TrialHandbook) => Promise<Omit<Trial, 'fault'>>;

const lastLine = ({ said }: Ended) => said.split('\n').at(-1)?.slice(0, 160) ?? '';
const skipped = (why: string) => ({ result: `not tried: ${why}`, held: true });

/** Built as always: whole, and the bytes of a clean build. */
async function asAlways(handbook: TrialHandbook, ended: Ended, env: Record<string, string> = {}) {
  const whole = ended.code === 0 && (await handbook.isWhole());
  const same = whole && (await handbook.equalsCleanBuild(env));
  return {
    result: `${lastLine(ended)} ${same ? 'Same bytes as a clean build.' : 'NOT the bytes of a clean build.'}`,
    held: same,
  };
}

/** Refused in a line, and the former site stands untouched. */
async function refused(handbook: TrialHandbook, ended: Ended, former: string) {
  const stands = (await handbook.isWhole()) && handbook.bytes() === former;
  return {
    result: `${lastLine(ended)}${stands ? ' The former site stands.' : ' The former site is DAMAGED.'}`,
    held: ended.code === 1 && stands,
  };
}

/** Every file of the caches but the browser. */
function cached({ root }: TrialHandbook): string[] {
  const folder = join(root, '.cache');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('chromium'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Kills builds at moments spread at random over a build's length. */
export async function kills(handbook: TrialHandbook, times: number): Promise<Trial> {
  handbook.edit();
  const began = performance.now();
  await handbook.build();
  const length = performance.now() - began;
  let [whole, done] = [0, 0];
  for (let time = 0; time < times; time += 1) {
    handbook.edit();
    const ended = await handbook.build({ kill: Math.random() * length * 1.1 });
    if (ended.code === 0) done += 1;
    if (await handbook.isWhole()) whole += 1;
  }
  const last = await handbook.build();
  const { held } = await asAlways(handbook, last);
  const after = held ? 'the build after them has the bytes of a clean one' : 'the build after them is WRONG';
  return {
    fault: `${times} kills at random moments`,
    result: `${whole} of ${times} times a whole site stands (${done} had ended before); ${after}.`,
    held: held && whole === times,
  };
}

const faults: Readonly<Record<string, Fault>> = {
  'the disk is full': async (handbook) => {
    const former = handbook.bytes();
    const [disk, dist] = [handbook.path('disk'), handbook.path('dist')];
    mkdirSync(disk);
    if (!works('mount', '-t', 'tmpfs', '-o', 'size=1g', 'tmpfs', disk)) return skipped('nobody may mount here');
    try {
      cpSync(dist, join(disk, 'dist'), { recursive: true });
      // Unchanged pages take no room, so there must be hardly any: not even for a search index.
      const { blocks, bfree, bsize } = statfsSync(disk);
      const used = (blocks - bfree) * bsize;
      if (!works('mount', '-o', `remount,size=${used + 100_000}`, disk))
        return skipped('the disk cannot be made smaller');
      renameSync(dist, handbook.path('aside'));
      symlinkSync(join(disk, 'dist'), dist);
      handbook.edit();
      return await refused(handbook, await handbook.build(), former);
    } finally {
      works('umount', disk);
    }
  },
  'the folder cannot be written': async (handbook) => {
    const former = handbook.bytes();
    handbook.edit();
    if (!works('mount', '--bind', handbook.root, handbook.root)) return skipped('nobody may mount here');
    try {
      works('mount', '-o', 'remount,ro,bind', handbook.root);
      return await refused(handbook, await handbook.build(), former);
    } finally {
      works('umount', handbook.root);
    }
  },
  'two builds at once': async (handbook) => {
    handbook.edit();
    const [one, two] = await Promise.all([handbook.build(), handbook.build()]);
    const { result, held } = await asAlways(handbook, one);
    return { result: `${result} The other: ${lastLine(two)}`, held: held && two.code === 0 };
  },
  'every cached file is damaged': async (handbook) => {
    for (const file of cached(handbook)) {
      const bytes = readFileSync(file);
      for (let at = Math.floor(bytes.length / 3); at < bytes.length; at += 97) bytes[at] = 63;
      writeFileSync(file, bytes);
    }
    handbook.edit();
    return asAlways(handbook, await handbook.build());
  },
  'every cached file is half-written': async (handbook) => {
    for (const file of cached(handbook)) {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    }
    handbook.edit();
    return asAlways(handbook, await handbook.build());
  },
  'every cached file is that of another': async (handbook) => {
    const files = cached(handbook);
    const texts = files.map((file) => readFileSync(file));
    for (const [at, file] of files.entries()) writeFileSync(file, texts[(at + 1) % texts.length] ?? '');
    handbook.edit();
    return asAlways(handbook, await handbook.build());
  },
  'the clock is set back six years': async (handbook) => {
    // Reviews and incidents of a day that is yet to come are errors: the clock is told, not believed.
    const former = handbook.bytes();
    return refused(handbook, await handbook.build({ env: { WATCHBOOK_TODAY: '2020-11-23' } }), former);
  },
  'there is no git': async (handbook) => {
    rmSync(handbook.path('.git'), { recursive: true, force: true });
    return asAlways(handbook, await handbook.build({ env: { GIT_CEILING_DIRECTORIES: resolve('.cache') } }), {
      GIT_CEILING_DIRECTORIES: resolve('.cache'),
    });
  },
  'the clone is shallow': async (handbook) => {
    const kept = handbook.path('.git');
    works('git', 'clone', '--quiet', '--bare', '--depth', '1', `file://${kept}`, handbook.path('shallow'));
    rmSync(kept, { recursive: true, force: true });
    works(
      'git',
      'clone',
      '--quiet',
      '--depth',
      '1',
      '--no-checkout',
      `file://${handbook.path('shallow')}`,
      handbook.path('clone'),
    );
    renameSync(handbook.path('clone', '.git'), kept);
    rmSync(handbook.path('shallow'), { recursive: true, force: true });
    works('git', '-C', handbook.root, 'reset', '--quiet');
    return asAlways(handbook, await handbook.build());
  },
  'there is no network': async (handbook) => {
    if (!works('unshare', '-n', 'true')) return skipped('nobody may take the network away here');
    handbook.edit();
    return asAlways(handbook, await handbook.build({ within: ['unshare', '-n'] }));
  },
  'there is no browser, and no diagram was drawn before': async (handbook) => {
    rmSync(handbook.path('.cache/diagrams'), { recursive: true, force: true });
    handbook.edit();
    const ended = await handbook.build({ env: { WATCHBOOK_CHROME: '/nowhere/chrome' } });
    const held = ended.code === 0 && (await handbook.isWhole());
    return { result: `${lastLine(ended)} Diagrams show their text.`, held };
  },
  'the machine has 2 GB of memory': async (handbook) => {
    const within = limitedTo(2048);
    if (!within) return skipped('nobody may limit memory here');
    handbook.edit();
    const ended = await handbook.build({ within: within.command });
    const { result, held } = await asAlways(handbook, ended);
    const most = within.most();
    within.remove();
    return { result: `${result} It took ${most} MB at most, with what the system keeps of files.`, held };
  },
  'Node may use 1 GB for its objects': async (handbook) => {
    handbook.edit();
    return asAlways(handbook, await handbook.build({ env: { NODE_OPTIONS: '--max-old-space-size=1024' } }));
  },
  'the user is not root': async (handbook) => {
    if (!works('setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', 'true'))
      return skipped('this is not root');
    works('chown', '-R', '65534:65534', handbook.root);
    handbook.edit();
    const within = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    const ended = await handbook.build({ within, env: { HOME: handbook.root, GIT_CONFIG_COUNT: '0' } });
    works('chown', '-R', `${process.getuid?.() ?? 0}`, handbook.root);
    return { result: lastLine(ended), held: ended.code === 0 && (await handbook.isWhole()) };
  },
};

/**
 * Tries every fault on a handbook of its own.
 *
 * @param only a part of the names of those that are wanted; all where it is empty
 * @param told is called with each row as it comes
 */
export async function tryAll(times: number, only: string, told: (trial: Trial) => void): Promise<void> {
  for (const [fault, run] of Object.entries(faults)) {
    if (!fault.includes(only)) continue;
    // Its name has what shells and addresses stumble over.
    const handbook = await TrialHandbook.make('ein Händbuch (neu)');
    told({
      fault,
      ...(await run(handbook).catch((error: unknown) => ({ result: `CRASHED: ${String(error)}`, held: false }))),
    });
    handbook.remove();
  }
  if (!'kills'.includes(only)) return;
  const handbook = await TrialHandbook.make('kills');
  told(await kills(handbook, times));
  handbook.remove();
}
