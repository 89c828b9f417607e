import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, existsSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { verify } from '../../src/hosting/verify.ts';
import { builtFixture } from '../../tests/site/fixture.ts';

/** How a command ended, with all it said; paths begin at the handbook. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** What a build is run with, where it differs from the usual. */
interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** A command that runs the build: `unshare -n`. */
  readonly within?: readonly string[];
  /** Milliseconds after which it is killed. */
  readonly kill?: number;
}

/** A copy of the fixture handbook, built once, in which things may go wrong. */
export class TrialHandbook {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /** @param name of its folder, under `.cache/trials` of the project, where the packages are found */
  static async make(name: string): Promise<TrialHandbook> {
    const root = resolve('.cache', 'trials', name);
    rmSync(root, { recursive: true, force: true });
    cpSync(await builtFixture(), root, { recursive: true, verbatimSymlinks: true });
    // Caches of its own, so that they may be damaged; only the browser is shared.
    const browser = join(root, '.cache', 'chromium');
    const unpacked = existsSync(browser) ? realpathSync(browser) : undefined;
    rmSync(join(root, '.cache'), { recursive: true, force: true });
    cpSync(join(await builtFixture(), '.cache'), join(root, '.cache'), {
      recursive: true,
      dereference: true,
      filter: (path) => !path.endsWith('chromium'),
    });
    if (unpacked) symlinkSync(unpacked, browser);
    return new TrialHandbook(root);
  }

  path(...parts: readonly string[]): string {
    return join(this.root, ...parts);
  }

  /** Gives the next build something to do. */
  edit(): void {
    appendFileSync(this.path('content/guides/first-on-call-shift.mdx'), '\nOne more sentence.\n');
  }

  /** Builds, in the surroundings of the trial. */
  async build({ env = {}, within = [], kill }: Surroundings = {}): Promise<Ended> {
    const [program = process.execPath, ...args] = [...within, process.execPath, 'scripts/build.ts'];
    const child = spawn(program, args, {
      cwd: this.root,
      env: { ...process.env, CI: '', NODE_ENV: 'production', WATCHBOOK_TODAY: '2026-11-23', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const timer = kill === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), kill);
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    clearTimeout(timer);
    // The table is kept, and of nobody else’s machine.
    return { code: child.exitCode, said: `${out}${err}`.replaceAll(`${this.root}/`, '').trim() };
  }

  /** Whether the site that stands is whole, byte for byte as some build made it. */
  async isWhole(): Promise<boolean> {
    const found = await verify({ folder: this.path('dist') }).catch(() => undefined);
    return found !== undefined && [found.missing, found.different, found.unknown].every((list) => list.length === 0);
  }

  /** The list of all bytes of the site that stands. */
  bytes(): string {
    return readFileSync(this.path('dist', 'build.json'), 'utf8');
  }

  /** Builds the same from nothing, and tells whether the site that stands has the same bytes. */
  async equalsCleanBuild(env: Readonly<Record<string, string>> = {}): Promise<boolean> {
    const standing = this.bytes();
    for (const part of ['dist', '.cache/built', '.cache/prose', '.cache/astro', '.astro', 'node_modules'])
      rmSync(this.path(part), { recursive: true, force: true });
    const { code } = await this.build({ env });
    return code === 0 && this.bytes() === standing;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Whether a command of the machine is there and works for this user. */
export const works = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;
