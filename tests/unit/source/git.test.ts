import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { changeDates, differencesFrom, filesAt, forkPoint, GitError, head, prefixOf } from '../../../src/source/git.ts';
import { type Repository, repository } from '../repository.ts';

const made: Repository[] = [];
const newRepository = (...clone: string[]) => {
  const one = repository(...clone);
  made.push(one);
  return one;
};
afterEach(() => {
  for (const one of made.splice(0)) one.remove();
});

/** Three pages, changed on three days. */
function withHistory(folder = ''): Repository {
  const one = newRepository();
  for (const [file, day] of [
    ['old', '2026-01-10'],
    ['größe', '2026-02-10'],
    ['new', '2026-03-10'],
  ]) {
    one.write(`${folder}content/guides/${file}.mdx`, `${file}\n`);
    one.commit(day ?? '');
  }
  return one;
}
const daysOf = (of: ReadonlyMap<string, Date>) =>
  Object.fromEntries([...of].map(([file, date]) => [file, date.toISOString().slice(0, 10)]).sort());
const allDays = {
  'content/guides/größe.mdx': '2026-02-10',
  'content/guides/new.mdx': '2026-03-10',
  'content/guides/old.mdx': '2026-01-10',
};

describe('when files were changed', () => {
  it('is told from the whole history', async () => {
    const { of, isShallow } = await changeDates(withHistory().root);
    expect(daysOf(of)).toEqual(allDays);
    expect(isShallow).toBe(false);
  });

  it('is told in a handbook that is a folder of a repository', async () => {
    const { root } = withHistory('docs/handbook/');
    expect(daysOf((await changeDates(join(root, 'docs/handbook'))).of)).toEqual(allDays);
  });

  it('is not told where a shallow clone does not reach', async () => {
    const origin = withHistory();
    const one = newRepository('--depth', '1', `file://${origin.root}`);
    expect(await changeDates(one.root)).toEqual({ of: new Map(), isShallow: true });
    one.write('content/guides/old.mdx', 'changed since\n');
    one.commit('2026-04-10');
    expect(daysOf((await changeDates(one.root)).of)).toEqual({ 'content/guides/old.mdx': '2026-04-10' });
    const two = newRepository('--depth', '2', `file://${origin.root}`);
    expect(daysOf((await changeDates(two.root)).of)).toEqual({ 'content/guides/new.mdx': '2026-03-10' });
  });

  it('is unknown where there is no repository, no commit or no git', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bare-'));
    try {
      expect(await changeDates(folder)).toEqual({ of: new Map(), isShallow: false });
      expect(await head(folder)).toBe('');
      await expect(prefixOf(folder)).rejects.toThrow(GitError);
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect((await changeDates(newRepository().root)).of.size).toBe(0);
  });
});

describe.each(['', 'docs/handbook/'])('what differs from a commit, in the folder “%s”', (folder) => {
  it('counts commits, saved work and files that git does not know', async () => {
    const one = withHistory(folder);
    const base = one.git('rev-parse', 'HEAD').trim();
    one.write(`${folder}content/guides/größe.mdx`, 'other\n');
    one.git('rm', '-q', `${folder}content/guides/old.mdx`);
    one.commit('2026-04-01');
    one.write(`${folder}content/guides/new.mdx`, 'unsaved\n');
    one.write(`${folder}content/guides/unknown.mdx`, 'x\n');
    one.write('content/elsewhere/a.mdx', folder === '' ? 'x\n' : 'no page of this handbook\n');
    const root = join(one.root, folder);
    const inside = folder === '' ? ['content/elsewhere/a.mdx'] : [];
    expect(await differencesFrom(root, base)).toEqual({
      added: [...inside, 'content/guides/unknown.mdx'],
      changed: ['content/guides/größe.mdx', 'content/guides/new.mdx'],
      removed: ['content/guides/old.mdx'],
    });
    const files = ['content/guides/old.mdx', 'content/guides/gone.mdx', 'content/guides/größe.mdx'];
    expect(await filesAt(root, base, files)).toEqual(['old\n', '', 'größe\n']);
    expect(await prefixOf(root)).toBe(folder);
  });
});

describe('where a branch left another', () => {
  it('is the commit both share', async () => {
    const one = withHistory();
    const base = await head(one.root);
    one.git('switch', '-q', '-c', 'work');
    one.write('content/a.mdx', 'a\n');
    one.commit('2026-05-01');
    expect(await forkPoint(one.root, 'main')).toBe(base);
  });

  it('says what to do where it cannot be told', async () => {
    const one = withHistory();
    await expect(forkPoint(one.root, 'nowhere')).rejects.toThrow(/nowhere/);
    await expect(forkPoint(one.root, '--output=x')).rejects.toThrow(/not a revision/);
    const clone = newRepository('--depth', '1', `file://${one.root}`);
    await expect(forkPoint(clone.root, 'HEAD~2')).rejects.toThrow(/git fetch --unshallow/);
  });
});
