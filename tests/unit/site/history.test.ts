import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { handbookHistory } from '../../../src/site/history.ts';
import { parseSource } from '../../../src/source/source.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'history-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function commit(day: string, files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const env = { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` };
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    [...who, 'commit', '-q', '-m', day],
  ]) {
    spawnSync('git', args, { cwd: root, env });
  }
}
const page = (reviewed: string, rest = '') => `---\ntitle: Größe\nreviewed: ${reviewed}\n${rest}---\n\nÜber alles.\n`;

it('shows month by month how many pages there were and how many were past their review', async () => {
  commit('2026-08-10', { 'content/runbooks/a.mdx': page('2026-01-10'), 'content/notes.txt': 'no page' });
  commit('2026-10-05', {
    'content/runbooks/a.mdx': page('2026-10-05'),
    'content/postmortems/b.mdx': page('2020-01-01'),
    'content/guides/deep/c.mdx': page('2026-09-01', 'reviewEvery: "2 weeks"\n'),
  });
  expect(await handbookHistory('2026-11-23', root)).toEqual([
    { day: '2026-08-31', pages: 1, overdue: 1 },
    { day: '2026-09-30', pages: 1, overdue: 1 },
    { day: '2026-10-31', pages: 3, overdue: 1 },
    { day: '2026-11-23', pages: 3, overdue: 1 },
  ]);
});

it('has nothing to show where there is no history', async () => {
  expect(await handbookHistory('2026-11-23', root)).toEqual([]);
});

it('counts no page that is hidden, nor did it ever, whatever its file was called', async () => {
  commit('2026-10-05', {
    'content/runbooks/a.mdx': page('2026-10-05'),
    'content/guides/b.mdx': page('2026-10-05'),
    'content/guides/once.mdx': page('2026-10-05'),
  });
  const hidden = [
    parseSource('content/guides/b.mdx', page('2026-10-05')),
    parseSource('content/guides/now.mdx', page('2026-10-05', 'redirectFrom: [/guides/once/]\n')),
  ];
  const states = await handbookHistory('2026-11-23', root, hidden);
  expect(states.map(({ pages }) => pages)).toEqual([1, 1]);
});
