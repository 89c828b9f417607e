import { expect, test } from 'vitest';
import { check } from '../../../src/checks/run.ts';
import { readSite } from '../../../src/source/site.ts';
import { parseSource } from '../../../src/source/source.ts';
import { config } from '../../../watchbook.config.ts';

const site = await readSite(process.cwd());

/** What is said of the address of a page, whatever else is wrong with it. */
async function takenAt(file: string): Promise<string[]> {
  const sources = [parseSource(file, '---\ntitle: A page\n---\n')];
  const findings = await check({ sources, config, today: '2026-11-23', site });
  return findings.filter(({ rule }) => rule === 'address-taken').map(({ message }) => message);
}

test.each([
  'content/postmortems/insights.mdx',
  'content/postmortems/drafts.mdx',
  'content/postmortems/services.mdx',
  'content/postmortems/services/mail.mdx',
  'content/roles/compare.mdx',
  'content/matrices/all.mdx',
  'content/matrices/findings.mdx',
  'content/guides/index.mdx',
  'content/guides/writing/index.mdx',
])('%s would stand where the site has a page of its own', async (file) => {
  expect(await takenAt(file)).toHaveLength(1);
});

test.each([
  'content/guides/insights.mdx',
  'content/roles/all.mdx',
  'content/postmortems/services-down.mdx',
])('%s is free', async (file) => {
  expect(await takenAt(file)).toEqual([]);
});
