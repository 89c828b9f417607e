import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nginxMap, redirectsFile } from '../../../src/hosting/redirect-rules.ts';
import { buildHandbook } from '../../../src/model/handbook.ts';
import { pageOf } from '../../../src/model/pages.ts';
import { redirectsOf } from '../../../src/model/published/redirects.ts';
import { readSources } from '../../../src/source/read.ts';
import { repository } from '../repository.ts';

const one = repository();
afterAll(() => one.remove());

const guide = (...redirectFrom: string[]) => `---
title: Disks
summary: All about disks.
owner: sre
reviewed: 2026-06-01
${redirectFrom.length > 0 ? `redirectFrom: [${redirectFrom.join(', ')}]\n` : ''}audience: [sre]
topic: practice
---
`;
const rename = (from: string, to: string, text: string) => {
  rmSync(join(one.root, from));
  one.write(to, text);
};

test('every address that a page ever had leads to a page, rename after rename', async () => {
  one.write('content/guides/a.mdx', guide());
  one.write('content/guides/d.mdx', guide());
  one.commit('2026-01-01');
  rename('content/guides/a.mdx', 'content/guides/b.mdx', guide('/guides/a/'));
  one.commit('2026-02-01');
  rename('content/guides/b.mdx', 'content/guides/c.mdx', guide('/guides/a/', '/guides/b/'));
  one.commit('2026-03-01');
  rename('content/guides/d.mdx', 'content/guides/e.mdx', guide('/guides/d/'));
  one.commit('2026-04-01');
  rename('content/guides/e.mdx', 'content/guides/c.mdx', guide('/guides/a/', '/guides/b/', '/guides/d/', '/guides/e/'));
  one.commit('2026-05-01');

  const handbook = buildHandbook((await readSources(one.root)).flatMap((source) => pageOf(source) ?? []));
  const files = new Set(one.git('log', '--format=', '--name-only', '--', 'content').split('\n').filter(Boolean));
  const leads = new Map(redirectsOf(handbook).map(({ from, to }) => [from, to]));
  expect(files.size).toBe(5);
  for (const file of files) {
    const address = file.replace(/^content(.*)\.mdx$/, '$1/');
    expect(handbook.at(leads.get(address) ?? address)?.id, address).toBe('c');
  }
});

test('a page that is renamed again, and forgets where it was at first, is a finding', () => {
  rename('content/guides/c.mdx', 'content/guides/f.mdx', guide('/guides/c/', '/guides/b/', '/guides/d/', '/guides/e/'));
  const { stdout } = spawnSync(process.execPath, [resolve('scripts/check.ts'), '--changed=HEAD', '--format', 'json'], {
    cwd: one.root,
    encoding: 'utf8',
  });
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; message: string }[] };
  const forgotten = findings.filter(({ rule }) => rule === 'redirect-kept').map(({ message }) => message);
  expect(forgotten).toEqual([expect.stringContaining('`/guides/a/`')]);
});

test('hosts get rules in which no sign of an address means something else', () => {
  const redirects = [
    { from: '/alerts/What? "100%" *:x/', to: '/alerts/what-100-x~0123456789ab/' },
    { from: '/guides/old/', to: '/guides/new/' },
  ];
  expect(redirectsFile(redirects, '/')).toBe(
    '/alerts/What%3F%20%22100%25%22%20%2A%3Ax/ /alerts/what-100-x~0123456789ab/ 301\n/guides/old/ /guides/new/ 301\n',
  );
  expect(nginxMap(redirects, '/')).toContain(
    '"/alerts/What? \\"100%\\" *:x/" "/alerts/what-100-x~0123456789ab/";\n"/guides/old/" "/guides/new/";',
  );
});
