import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';

const dist = join(inject('root'), 'dist');

/** Pages for whoever writes the handbook or keeps it running: they have its files at hand. */
const forWriters = /^(help|checks|guides\/writing)\//;

test('no page tells a reader to run a command of the handbook’s own', () => {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(50);
  const telling = pages.filter((file) => {
    if (forWriters.test(file)) return false;
    const { document } = parseHTML(readFileSync(join(dist, file), 'utf8'));
    for (const script of document.querySelectorAll('script, style')) script.remove();
    return /\bnpm (run|start|test)\b/.test(document.body?.textContent ?? '');
  });
  expect(telling).toEqual([]);
});

test('an address under each page begins an issue about it', () => {
  const { document } = parseHTML(readFileSync(join(dist, 'runbooks/disk-filling/index.html'), 'utf8'));
  const report = [...document.querySelectorAll('a')].find((link) => link.textContent === 'Report a mistake');
  const url = new URL(report?.getAttribute('href') ?? '');
  expect(url.pathname).toMatch(/\/issues\/new$/);
  expect(url.searchParams.get('page')).toMatch(/\/runbooks\/disk-filling\/$/);
});
