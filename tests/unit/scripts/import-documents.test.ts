import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OwnSettings, withSettings } from '../config/settings.ts';

let book: OwnSettings;
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(book.root, file)), { recursive: true });
  writeFileSync(join(book.root, file), text);
};
const read = (file: string) => readFileSync(join(book.root, file), 'utf8');
const run = (...args: string[]) => book.run('import', ...args);
const files = (folder: string) =>
  readdirSync(join(book.root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(book.root.length + 1))
    .sort();

const alert = (extra = '') =>
  `# KubeDown\n\n## Meaning\n\nThe API does not answer.\n\n## Diagnosis\n\nLook at the [guide](../howto/guide.md).${extra}\n\n## Mitigation\n\nStart it.\n`;

beforeEach(() => {
  book = withSettings("title: 'Book',");
  write('wiki/alerts/KubeDown.md', alert());
  write('wiki/howto/guide.md', '# The guide\n\nHow <things> are done here, in a sentence.\n\n![x](gone.png)\n');
});
afterEach(() => book.remove());

test('a folder becomes drafts that pass the check, and the report says what is left', () => {
  const { status, stderr } = run('wiki', '--owner', 'sre', '--report', 'left.md');
  expect(stderr).toContain('2 files: 1 runbook, 1 guide');
  expect(stderr).toContain('Words kept: 100 %. Links between pages: 1 of 1. Images: 0 of 1.');
  expect(status).toBe(0);
  expect(read('content/runbooks/kube-down.mdx')).toContain('Look at the [guide](/guides/howto/guide/).');
  expect(read('left.md')).toContain(
    '`content/guides/howto/guide.mdx` (howto/guide.md:5): the image `gone.png` does not come along',
  );
  const check = book.run('check', '--format', 'json');
  const findings = (JSON.parse(check.stdout) as { findings: { file: string; severity: string; rule: string }[] })
    .findings;
  expect(findings.filter(({ file, severity }) => severity === 'error' && !/good\.mdx$/.test(file))).toEqual([]);
  expect(findings.some(({ file, rule }) => file.endsWith('kube-down.mdx') && rule === 'unfinished-text')).toBe(true);
});

test('a dry run writes nothing, and nothing is written outside of --out', () => {
  const [before, all] = [files('content'), files('.')];
  expect(run('wiki', '--dry-run').stderr).toContain('Would be written: 2 pages');
  expect(files('.')).toEqual(all);
  run('wiki', '--out', 'content/guides/old');
  const added = files('.').filter((file) => !all.includes(file));
  expect(added.length).toBeGreaterThan(1);
  expect(added.filter((file) => !file.startsWith('content/guides/old/'))).toEqual([]);
  expect(before.every((file) => existsSync(join(book.root, file)))).toBe(true);
});

test('a folder that is a link out of the handbook is not written through', () => {
  mkdirSync(join(book.root, 'elsewhere'));
  symlinkSync(join(book.root, 'elsewhere'), join(book.root, 'content', 'guides', 'howto'));
  const { status, stderr } = run('wiki');
  expect(stderr).toContain('would be written outside of');
  expect(status).toBe(2);
  expect(files('elsewhere')).toEqual([]);
});

test('a second run brings in what changed, undoes nothing that a person wrote, and tells of conflicts', () => {
  run('wiki');
  const page = 'content/runbooks/kube-down.mdx';
  const images = files('content');
  const first = read(page);
  expect(run('wiki').stderr).toContain('Written: 0 pages; changed: 0; as they were: 2');
  expect(read(page)).toBe(first);
  write(page, first.replace('Start it.', 'Start it, then wait a minute.').replace('status: draft\n', ''));
  write('wiki/alerts/KubeDown.md', alert(' Then look again.'));
  expect(run('wiki').stderr).toContain('changed: 1; as they were: 1');
  expect(read(page)).toContain('Start it, then wait a minute.');
  expect(read(page)).toContain('Then look again.');
  expect(read(page)).not.toContain('status: draft');
  write('wiki/alerts/KubeDown.md', alert(' Then look again.').replace('Start it.', 'Restart it.'));
  const { status, stderr } = run('wiki');
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /kube-down\.mdx \(\d+:1\) {2}here, the source has changed what someone has changed, too; it says now: “Restart it\.”/,
  );
  expect(read(page)).toContain('Start it, then wait a minute.');
  expect(files('content')).toEqual(images);
});

test('a page that was moved stays where it is, a deleted one stays away, one whose source is gone is told', () => {
  run('wiki');
  cpSync(join(book.root, 'content/guides/howto/guide.mdx'), join(book.root, 'content/guides/how.mdx'));
  rmSync(join(book.root, 'content/guides/howto/guide.mdx'));
  write('wiki/howto/guide.md', '# The guide\n\nAnother sentence that says what is done here.\n');
  run('wiki');
  expect(read('content/guides/how.mdx')).toContain('Another sentence');
  expect(read('content/runbooks/kube-down.mdx')).toContain('[guide](/guides/how/)');
  expect(existsSync(join(book.root, 'content/guides/howto/guide.mdx'))).toBe(false);
  rmSync(join(book.root, 'content/runbooks/kube-down.mdx'));
  expect(run('wiki').stderr).toContain('import-deleted');
  expect(existsSync(join(book.root, 'content/runbooks/kube-down.mdx'))).toBe(false);
  rmSync(join(book.root, 'wiki/howto/guide.md'));
  expect(run('wiki').stderr).toContain('import-gone');
});

test('an archive is read as the folder in it', () => {
  execFileSync('tar', ['czf', 'wiki.tar.gz', 'wiki'], { cwd: book.root });
  const { stderr } = run('wiki.tar.gz');
  expect(stderr).toContain('2 files: 1 runbook, 1 guide');
  expect(run('wiki').stderr).toContain('as they were: 2');
});

test('what was not understood is told with what can be written', () => {
  expect(run('none').stderr).toContain('there is nothing at');
  expect(run().stderr).toContain('name the folder, file or archive');
  expect(run('wiki', '--from', 'hogo').stderr).toContain('Did you mean `hugo`');
  expect(run('wiki', '--as', 'runbok').stderr).toContain('Did you mean `runbook`');
  expect(run('wiki', '--owner', 'srre').stderr).toContain('Did you mean `sre`');
  expect(run('wiki', '--out', '..').stderr).toContain('pages are under `content`');
  expect(run('wiki', '--out', 'content/glossary').stderr).toContain(
    'documents become runbooks, post-mortems or guides',
  );
  write('map.yaml', 'kinds: {docs: manual}\n');
  expect(run('wiki', '--map', 'map.yaml').stderr).toContain('can be runbook, postmortem, guide');
});
