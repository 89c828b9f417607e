import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { planUpgrade, type Tree } from '../src/authoring/upgrade/plan.ts';
import { changesBetween, isNewer, newest } from '../src/authoring/upgrade/versions.ts';
import { runCommand } from '../src/command/command.ts';
import { UsageError } from '../src/command/usage-error.ts';
import { noteFile, noteText, readNote } from '../src/source/note.ts';
import { isOfProductFile } from '../src/source/owners.ts';
import { writeAtomically } from '../src/source/write.ts';
import { config } from '../watchbook.config.ts';

/** Where the tags of the product are kept in the handbook's repository: apart from the organisation's own. */
const refs = 'refs/watchbook/';

interface Options {
  readonly from?: string;
  readonly in?: string;
  readonly base?: string;
  readonly merge?: boolean;
  readonly dryRun?: boolean;
}

await runCommand('upgrade', (cli) =>
  cli
    .command('[version]', 'Replace what the product owns by a later version; what is yours stays, and is migrated')
    .option('--from <address>', 'The repository of the product (default: upstream in watchbook.config.ts)')
    .option('--in <folder>', 'The handbook, where it is not this one: for a version that has no upgrade yet')
    .option('--base <revision>', 'What the handbook was made from, where that cannot be found out')
    .option('--merge', 'Try to join what you changed in files of the product with the new version')
    .option('--dry-run', 'Only show what would change')
    .example('  npm run upgrade')
    .example('  npm run upgrade -- 0.2.0 --dry-run')
    .action(async (version: string | undefined, options: Options) => upgrade(version && String(version), options)),
);

function upgrade(wanted: string | undefined, options: Options): 0 | 1 {
  const root = resolve(options.in ?? '.');
  const git = gitIn(root);
  refuseUnsaved(git);
  const note = readNote(root);
  const from = options.from ?? config.upstream;
  git('fetch', '--quiet', '--force', '--no-tags', from, `+refs/tags/v*:${refs}v*`);
  const versions = git('for-each-ref', '--format=%(refname)', refs)
    .split('\n')
    .map((ref) => ref.slice(refs.length + 1))
    .filter(Boolean);
  const version = wanted?.replace(/^v/, '') ?? newest(versions);
  if (version === undefined || !versions.includes(version))
    throw new UsageError(`${from} has no version ${wanted ?? 'yet'}. It has ${versions.join(', ') || 'none'}.`);
  const target = git('rev-parse', `${refs}v${version}^{commit}`).trim();
  if (note.commit === target || (note.commit === undefined && note.version === version)) {
    console.log(`You have version ${version} already: nothing to change.`);
    return 0;
  }
  if (isNewer(note.version, version)) throw new UsageError(`you have ${note.version}, which is newer than ${version}.`);
  const base = baseOf(git, options.base ?? note.commit, note.version, target);
  const treeOf = (commit: string) => treeIn(git, commit);
  const plan = planUpgrade(treeOf(base), treeOf('HEAD'), treeOf(target));
  const show = (what: string, files: readonly string[]) => {
    if (files.length > 0) console.log(`${what}:\n${files.map((file) => `  ${file}`).join('\n')}`);
  };
  const byHand = [...plan.both, ...plan.ours];
  if (byHand.length > 0 && !options.merge) {
    show('These files are the product’s and were changed here', byHand);
    console.log('Take the changes back, or try --merge. Settings, kinds/ and content/ are for what is your own.');
    return 1;
  }
  const merged = new Map(plan.both.map((file) => [file, mergedText(git, file, base, target)]));
  const conflicts = plan.both.filter((file) => merged.get(file) === undefined);
  if (conflicts.length > 0) {
    show('These files were changed here and in the new version at the same places', conflicts);
    console.log('Nothing was changed. Take your changes of these files back, and make them again after the upgrade.');
    return 1;
  }
  console.log(
    `From ${note.version} to ${version}: ${plan.taken.length} files of the product change or are new, ${plan.removed.length} go.`,
  );
  show('Merged', plan.both);
  show('Kept as you have them', plan.ours);
  const changes = changesBetween(textAt(git, target, 'CHANGELOG.md') ?? '', note.version, version);
  if (changes) console.log(`\n${changes}\n`);
  if (options.dryRun) {
    console.log('Nothing was written.');
    return 0;
  }
  try {
    write(root, git, target, plan.taken);
    for (const file of plan.removed) rmSync(join(root, file), { force: true });
    for (const [file, text] of merged) writeAtomically(join(root, file), text ?? '');
    writeAtomically(join(root, noteFile), noteText({ ...note, version, commit: target }));
    // The new version knows what its content needs; what it needs itself is installed on the way.
    runNew(root, 'migrate', '--from', note.version, '--base', base);
    runNew(root, 'schemas');
  } catch (error) {
    // Nothing was unsaved before, so this brings back every byte.
    git('reset', '--quiet', '--hard', 'HEAD');
    git('clean', '--quiet', '--force', '-d');
    console.error(`Not upgraded; all is as it was. ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  console.log('\nUpgraded. Now the check:');
  const { status } = spawnSync(process.execPath, ['scripts/run.mjs', 'check'], { cwd: root, stdio: 'inherit' });
  console.log(
    'Nothing is committed: look at it with git diff and npm start.\n' +
      `  to keep it:       git add --all && git commit --message "Upgrade Watchbook to ${version}"\n` +
      '  to take it back:  git reset --hard && git clean --force -d',
  );
  return status === 0 ? 0 : 1;
}

type Git = ReturnType<typeof gitIn>;

function gitIn(root: string) {
  return (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (status !== 0) throw new UsageError(`git ${args[0]}: ${stderr.trim().split('\n')[0]}`);
    return stdout;
  };
}

/** Work that is in no commit could be lost; and an upgrade that was cut short is seen by the same. */
function refuseUnsaved(git: Git): void {
  if (git('rev-parse', '--show-prefix').trim() !== '')
    throw new UsageError('the handbook is a folder of a larger repository; upgrade works at the top of one only.');
  const unsaved = git('status', '--porcelain', '--untracked-files=all').split('\n').filter(Boolean);
  if (unsaved.length === 0) return;
  const shown = unsaved.slice(0, 10).join('\n');
  throw new UsageError(
    `there is work that is in no commit. Commit it, or put it away with git stash --include-untracked:\n${shown}`,
  );
}

function baseOf(git: Git, known: string | undefined, version: string, target: string): string {
  const attempts = [
    ...(known ? [['rev-parse', '--verify', '--quiet', `${known}^{commit}`]] : []),
    ['merge-base', 'HEAD', target],
    ['rev-parse', '--verify', '--quiet', `${refs}v${version}^{commit}`],
  ];
  for (const args of attempts) {
    try {
      return git(...args).trim();
    } catch {
      // The next way.
    }
  }
  throw new UsageError(`there is no tag v${version}, and no common history: say --base and a revision of the product.`);
}

function treeIn(git: Git, commit: string): Tree {
  return new Map(
    git('ls-tree', '-r', '-z', commit)
      .split('\0')
      .flatMap((line): [string, string][] => {
        const [, name, file] = /^(\d+ blob \w+)\t(.*)$/s.exec(line) ?? [];
        return name && file && isOfProductFile(file) ? [[file, name]] : [];
      }),
  );
}

function textAt(git: Git, commit: string, file: string): string | undefined {
  try {
    return git('show', `${commit}:${file}`);
  } catch {
    return undefined;
  }
}

/** A file with both changes; undefined where they meet at the same place, or one side took the file out. */
function mergedText(git: Git, file: string, base: string, target: string): string | undefined {
  const texts = ['HEAD', base, target].map((commit) => textAt(git, commit, file));
  if (texts.some((text) => text === undefined)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
  try {
    const paths = texts.map((text, at) => {
      const path = join(folder, String(at));
      writeFileSync(path, text ?? '');
      return path;
    });
    return git('merge-file', '-p', ...paths);
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes files as they are at a commit, byte for byte. */
function write(root: string, git: Git, commit: string, files: readonly string[]): void {
  const tree = treeIn(git, commit);
  const names = files.map((file) => tree.get(file)?.split(' ') ?? []);
  const { stdout, status } = spawnSync('git', ['cat-file', '--batch'], {
    cwd: root,
    input: names.map(([, , hash]) => `${hash}\n`).join(''),
    maxBuffer: 2 ** 29,
  });
  if (status !== 0) throw new Error('git could not read the files of the new version.');
  let at = 0;
  for (const [index, file] of files.entries()) {
    const end = stdout.indexOf(0x0a, at);
    const size = Number(stdout.toString('latin1', at, end).split(' ')[2]);
    writeAtomically(join(root, file), stdout.subarray(end + 1, end + 1 + size));
    chmodSync(join(root, file), names[index]?.[0] === '100755' ? 0o755 : 0o644);
    at = end + 2 + size;
  }
}

function runNew(root: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, ['scripts/run.mjs', ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm run ${args[0]} failed: see the lines above.`);
}
