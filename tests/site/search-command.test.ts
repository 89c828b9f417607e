import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'search-command-'));
afterAll(() => rmSync(folder, { recursive: true }));
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/search.ts', ...args], {
    cwd: inject('root'),
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });

test('results are printed best first, with where they lead', () => {
  const { stdout, status } = run('NodeFilesystemAlmostOutOfSpace');
  expect(status).toBe(0);
  expect(stdout.split('\n')[0]).toMatch(/^ 1\. Disk filling {2}Runbooks/);
  expect(stdout).toContain('/runbooks/disk-filling/');
});

test('scripts get JSON, kept to a kind', () => {
  const { stdout } = run('disk', '--json', '--kind', 'postmortem', '--limit', '3');
  const { results } = JSON.parse(stdout) as { results: { meta: { kind: string } }[] };
  expect(results.map(({ meta }) => meta.kind)).toEqual(['postmortem', 'postmortem', 'postmortem']);
});

test('nothing found is said and told by the exit code', () => {
  const { stdout, status } = run('blorptastic');
  expect(stdout.trim()).toBe('Nothing found for “blorptastic”.');
  expect(status).toBe(1);
});

test('a site without an index is an error that says what to do', () => {
  const { stderr, status } = run('disk', '--site', folder);
  expect(stderr).toContain('Build the site first: npm run build');
  expect(status).toBe(2);
});

test.each([
  ['opensearch', 'index.json', 'documents.ndjson', 2],
  ['typesense', 'collection.json', 'documents.jsonl', 1],
])('documents for %s fit the fields that are declared', (engine, mapping, documents, lines) => {
  expect(run('--export', engine, '--out', folder).status).toBe(0);
  const declared = JSON.parse(readFileSync(join(folder, mapping), 'utf8'));
  const names = new Set<string>(
    engine === 'typesense'
      ? declared.fields.map(({ name }: { name: string }) => name)
      : Object.keys(declared.mappings.properties),
  );
  const rows = readFileSync(join(folder, documents), 'utf8').trim().split('\n');
  expect(rows.length % lines).toBe(0);
  for (const row of rows.filter((_, place) => place % lines === lines - 1)) {
    const { id, ...fields } = JSON.parse(row) as Record<string, unknown>;
    expect(typeof id).toBe('string');
    for (const field of Object.keys(fields)) expect(names.has(field), field).toBe(true);
  }
});

test('an engine without an export is an error that names those with one', () => {
  const { stderr, status } = run('--export', 'solr');
  expect(stderr).toContain('opensearch and typesense');
  expect(status).toBe(2);
});
