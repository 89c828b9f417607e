import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedHandbook } from './parts/generated-handbook.ts';
import { writeGenerated } from './parts/generated-site.ts';

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** How long the check takes over a handbook of some size, in milliseconds of wall time, start of Node included. */
export interface CheckFigures {
  readonly pages: number;
  /** Nothing remembered from earlier runs. */
  readonly cold: number;
  /** Nothing changed since the run before. */
  readonly warm: number;
  /** `--changed` after one page was edited, in a git repository. */
  readonly oneChanged: number;
  /** The most memory the cold run held, in MB (10⁶ bytes), over all its threads. */
  readonly memory: number;
}

/**
 * Measures `npm run check` over handbooks of several sizes, made of this
 * handbook’s own pages and others like them, with every command and diagram made different,
 * so that nothing is remembered that a real handbook of this size would not repeat.
 *
 * @param sizes numbers of pages
 */
export async function benchCheck(sizes: readonly number[] = [1000, 5000]): Promise<CheckFigures[]> {
  const figures: CheckFigures[] = [];
  for (const pages of sizes) {
    const { root, remove } = await writeGenerated(await generatedHandbook(pages, true));
    try {
      const cold = run(root, []);
      const warm = run(root, []);
      const edited = join(root, 'content/guides/error-budgets.mdx');
      git(root, 'init', '-q');
      git(root, 'add', 'content');
      git(root, '-c', 'user.name=bench', '-c', 'user.email=bench@site.example', 'commit', '-q', '-m', 'Pages');
      appendFileSync(edited, '\nOne more sentence.\n');
      const oneChanged = run(root, ['--changed']);
      figures.push({ pages, cold: cold.ms, warm: warm.ms, oneChanged: oneChanged.ms, memory: cold.memory });
    } finally {
      await remove();
    }
  }
  return figures;
}

function run(root: string, args: readonly string[]): { ms: number; memory: number } {
  const began = performance.now();
  const result = spawnSync(
    process.execPath,
    ['--import', peak, join(project, 'scripts/check.ts'), '--format', 'json', ...args],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1_000_000_000,
    },
  );
  const ms = Math.round(performance.now() - began);
  if (result.status === 2) throw new Error(`the check failed: ${result.stderr}`);
  const memory = Math.round((Number(/peak (\d+)/.exec(result.stderr)?.[1] ?? 0) * 1024) / 1_000_000);
  return { ms, memory };
}

/** Says at its end how much memory the process held at most, in units of 1,024 bytes. */
const peak = `data:text/javascript,${encodeURIComponent(
  "import { isMainThread } from 'node:worker_threads'; if (isMainThread) process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS));",
)}`;

function git(root: string, ...args: string[]): void {
  const result = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`git ${args[0]}: ${result.stderr}`);
}
