import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { strayOf } from '../../../../src/checks/file/strays.ts';

test.each([
  ['content/runbooks/a.md', 'Rename it to `content/runbooks/a.mdx`.'],
  ['content/runbooks/disk/b.markdown', 'Rename it to `content/runbooks/disk/b.mdx`.'],
  ['content/runbooks/D.MDX', 'Rename it to `content/runbooks/d.mdx`.'],
  ['content/runbooks/c.mdx.txt', 'Rename it to `content/runbooks/c.mdx`.'],
  ['content/runbooks/.e.mdx', 'Rename it to `content/runbooks/e.mdx`.'],
  ['content/runbook/b.mdx', 'Move it to `content/runbooks/b.mdx`.'],
  ['content/Runbooks/b.mdx', 'Move it to `content/runbooks/b.mdx`.'],
  ['content/term/b.mdx', 'Move it to `content/glossary/b.mdx`.'],
  ['content/notes/b.mdx', 'Move it, as `b.mdx`, to the folder of its kind: `content/roles/`'],
  ['content/c.mdx', 'Move it, as `c.mdx`, to the folder of its kind'],
  ['content/word.txt', 'Did you mean `content/words.txt`?'],
  ['content/guides/plan.docx', 'Make a page of it'],
])('%s is told what to do', (file, advice) => {
  expect(strayOf(file)?.advice).toContain(advice);
  expect(strayOf(file)?.is).not.toBe('copy');
});

test.each(['a.mdx~', '.a.mdx.swp', '#a.mdx#', 'a.mdx.orig', 'a.mdx.bak'])('%s is a copy', (name) => {
  expect(strayOf(`content/runbooks/${name}`)?.is).toBe('copy');
});

test.each([
  'words.txt',
  'synonyms.txt',
  'README.md',
  'runbooks/README.md',
  'guides/plan.png',
  'guides/.gitkeep',
  'guides/a.csv',
])('%s belongs there', (name) => {
  expect(strayOf(`content/${name}`)).toBeUndefined();
});

describe('npm run check', () => {
  const project = join(import.meta.dirname, '..', '..', '..', '..');
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'watchbook-strays-'));
    cpSync(join(project, 'tests', 'fixtures', 'checks', 'good'), root, { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

  it('names each file that nobody sees', () => {
    const files = [
      'runbooks/a.md',
      'runbook/b.mdx',
      'c.mdx',
      'runbooks/D.MDX',
      'runbooks/.e.mdx',
      'guides/good.mdx~',
      'words.txt',
      '.trash/x.mdx',
    ];
    for (const file of files) {
      mkdirSync(dirname(join(root, 'content', file)), { recursive: true });
      writeFileSync(join(root, 'content', file), '---\ntitle: A\n---\n');
    }
    const { stdout } = spawnSync(process.execPath, [join(project, 'scripts/check.ts'), '--format', 'json'], {
      cwd: root,
      encoding: 'utf8',
    });
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; file: string }[] };
    const of = (rule: string) => findings.flatMap((one) => (one.rule === rule ? one.file.replace('content/', '') : []));
    expect(of('unseen-file').sort()).toEqual([
      'c.mdx',
      'runbook/b.mdx',
      'runbooks/.e.mdx',
      'runbooks/D.MDX',
      'runbooks/a.md',
    ]);
    expect(of('editor-copy')).toEqual(['guides/good.mdx~']);
  });
});
