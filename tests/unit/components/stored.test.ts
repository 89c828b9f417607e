import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { found, stored } from '../../../src/components/client/stored.ts';

/** Files of the source, with what they say outside comments. */
const sources = globSync('src/**/*.{ts,astro}').map(
  (file) => [file, readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')] as const,
);
const starlight = globSync('node_modules/@astrojs/starlight/dist/**/*.{astro,ts,js}').map(
  (file) => [file, readFileSync(file, 'utf8')] as const,
);

test('every key under which something is kept is in the table of what is kept', () => {
  const keys = sources.flatMap(([file, text]) =>
    [...text.matchAll(/['"`](watchbook(?:\/|:|-recent)[^'"`$]*)/g)].map(([, key = '']) => [file, key] as const),
  );
  expect(keys.length).toBeGreaterThan(15);
  // Names of events are spelt alike.
  const events = /^watchbook:(?:ask|findings|use-new-version)$/;
  const unknown = keys.filter(
    ([, key]) => !events.test(key) && !stored.some(({ prefix }) => key.startsWith(prefix) || prefix.startsWith(key)),
  );
  expect(unknown).toEqual([]);
});

test('what the shell keeps is in the table too', () => {
  const keys = starlight.flatMap(([, text]) =>
    [...text.matchAll(/(?:Storage\??\.(?:get|set)Item\(\s*|(?:[kK]ey|KEY)\w* = )['"`]([\w-]+)/g)].map(
      ([, key = '']) => key,
    ),
  );
  const kept = [...new Set(keys)].filter((key) => /^(?:sl-|starlight-)/.test(key));
  expect(kept).toEqual(expect.arrayContaining(['starlight-theme', 'sl-sidebar-state']));
  expect(kept.filter((key) => !stored.some(({ prefix }) => key.startsWith(prefix)))).toEqual([]);
});

test('the browser’s storage is reached by one module, and by few scripts before the first paint', () => {
  const files = sources.filter(([, text]) => /\b(?:localStorage|sessionStorage)\s*(?:\.|\[|\))/.test(text));
  expect(files.map(([file]) => file).sort()).toEqual([
    'src/components/TabsScript.astro',
    'src/components/recent/RecentPages.astro',
    'src/components/runbook/EarlierRuns.astro',
  ]);
  expect(sources.filter(([, text]) => /indexedDB|document\.cookie/.test(text))).toEqual([]);
});

test('what is kept is told with its size and the day it was last changed', () => {
  const entries = [['watchbook/runs/1', '{"touched":1764500000000}'] as const, ['other', 'x'] as const];
  const [only, ...others] = found((where) => (where === 'localStorage' ? entries : []));
  expect(others).toEqual([]);
  expect(only).toMatchObject({ label: 'Runs of runbooks', entries: 1, bytes: 82, touched: 1764500000000 });
});
