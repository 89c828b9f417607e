import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roleFile, serviceFile } from '../handbook-of.ts';
import { actionText, incidentFile } from '../model/incidents.ts';

let root: string;
const actions: Record<string, string>[] = [
  { id: 'late', what: 'The *disk* alert pages.', due: '2026-11-20' },
  { id: 'next', due: '2026-11-30', owner: 'dev' },
  { id: 'some-day' },
  { id: 'over', state: 'done', done: '2026-11-01' },
];
const files = {
  'content/roles/sre.mdx': roleFile('SRE'),
  'content/roles/dev.mdx': roleFile('Developer'),
  'content/services/shop.mdx': serviceFile('Shop'),
  'content/postmortems/full.mdx': incidentFile({ actions: `[${actions.map(actionText).join(', ')}]` }),
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'promises-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

function run(...args: string[]) {
  const env = { ...process.env, WATCHBOOK_TODAY: '2026-11-23', NO_COLOR: '1' };
  return spawnSync(process.execPath, [resolve('scripts/actions.ts'), ...args], { cwd: root, encoding: 'utf8', env });
}
const idsIn = (text: string): string[] => JSON.parse(text).actions.map(({ id }: { id: string }) => id);

test('without options it lists all that is to do, by owner', () => {
  const { stdout, status } = run();
  expect(stdout).toContain('SRE\n  ! 3 days overdue, was due 20 November 2026: The *disk* alert pages.\n');
  expect(stdout).toContain('Developer\n  ○ due 30 November 2026: It is mended.\n');
  expect(stdout).toMatch(/3 actions open, 1 overdue\.\n$/);
  expect(status).toBe(0);
});

test('it can be narrowed to what is overdue, due soon, or one role’s', () => {
  expect(idsIn(run('--overdue', '--format', 'json').stdout)).toEqual(['late']);
  expect(idsIn(run('--soon', '7', '--format', 'json').stdout)).toEqual(['late', 'next']);
  expect(idsIn(run('--owner', 'sre', '--format', 'json').stdout)).toEqual(['late', 'some-day']);
  expect(run('--overdue', '--owner', 'dev').stdout).toBe('No open action items.\n');
});

test('Markdown has links to the site, and text that stays text', () => {
  const { stdout } = run('--overdue', '--format', 'markdown');
  expect(stdout).toContain('## SRE');
  expect(stdout).toMatch(
    /- \*\*3 days overdue, was due 20 November 2026\*\*: The \\\*disk\\\* alert pages\. \(\[Something broke\]\(https:\/\/[^)]+\/postmortems\/full\/#late\)\)/,
  );
});

test.each([
  [['--owner', 'srr'], /--owner can be .*“srr”\. Did you mean `sre`\?/],
  [['--format', 'xml'], /--format can be pretty, json, markdown.*“xml”/],
  [['--soon', 'often'], /--soon takes a whole number; it is “often”/],
  [['--overdu'], /Unknown option `--overdu`\. Did you mean --overdue\?/],
])('%j is refused with what to do', (args, message) => {
  const { stdout, stderr, status } = run(...args);
  expect(stderr).toMatch(message);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});
