import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { useBrowser, widths } from './browser.ts';

const visit = useBrowser();

/*
 * Every figure of the insights page, worked out a second time from the files
 * themselves. Nothing of src/ is used: two ways to the same number.
 */

interface Incident {
  origin: string;
  severity: string;
  started: string;
  detected?: string;
  mitigated?: string;
  resolved?: string;
  detection: string;
  causes: string[];
  services: string[];
  runbooks?: string[];
  actions: { state: string; due?: string; done?: string }[];
}

const folder = join(inject('root'), 'content/postmortems');
const all: Incident[] = readdirSync(folder).map((file) =>
  parse(readFileSync(`${folder}/${file}`, 'utf8').split(/^---$/m)[1] ?? ''),
);
const ours = all.filter(({ origin }) => origin === 'ours');
const own = ours.length > 0 ? ours : all.filter(({ origin }) => origin === 'exercise');
const open = all.filter(({ origin }) => origin === 'public');
const both = [...own, ...open];

const { document } = parseHTML(readFileSync(join(inject('root'), 'dist/postmortems/insights/index.html'), 'utf8'));
const text = (node: { textContent: string | null } | null | undefined) => (node?.textContent ?? '').trim();
const today = new Date(`${/as of (\d+ \w+ \d{4})/.exec(text(document.querySelector('main')))?.[1]} UTC`)
  .toISOString()
  .slice(0, 10);

/** The rows of a chart's table: the query behind the first cell, and the text of each. */
const rowsOf = (id: string) =>
  [...document.querySelectorAll(`#${id} tbody tr`)].map((row) => ({
    query: new URLSearchParams((row.querySelector('th a')?.getAttribute('href') ?? '').split('?')[1]),
    cells: [...row.querySelectorAll('th, td')].map(text),
  }));
const dotsIn = (id: string) => document.querySelectorAll(`#${id} .wide svg circle`).length;

const isDate = (time: string) => !time.includes('T');
/** Minutes between two times; undefined where one is missing, or where both are known only to the same day. */
function minutes(from: string, to: string | undefined): number | undefined {
  if (!to) return undefined;
  const span = Math.max(0, (new Date(to).getTime() - new Date(from).getTime()) / 60_000);
  return (isDate(from) || isDate(to)) && span < 24 * 60 ? undefined : span;
}
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}
/** "1 d 3 h" as minutes, and how many minutes it may have been rounded down by. */
function read(duration: string): { minutes: number; within: number } {
  const sizes: Record<string, number> = { d: 1440, h: 60, min: 1, s: 1 / 60 };
  const parts = duration.match(/\d+\s(d|h|min|s)/g) ?? [];
  const sum = parts.reduce(
    (total, part) => total + Number.parseInt(part, 10) * (sizes[part.split(/\s/)[1] ?? ''] ?? 0),
    0,
  );
  return { minutes: sum, within: duration.includes('d') ? 60 : 1 };
}
function expectDuration(shown: string | undefined, expected: number | undefined, otherwise: string): void {
  if (expected === undefined) {
    expect(shown).toBe(otherwise);
    return;
  }
  const { minutes, within } = read(shown ?? '');
  expect(shown).toMatch(/\d/);
  expect(expected - minutes).toBeGreaterThanOrEqual(-1e-9);
  expect(expected - minutes).toBeLessThan(within);
}
function expectDurations(
  cells: readonly string[],
  incidents: readonly Incident[],
  end: 'detected' | 'mitigated' | 'resolved',
): number {
  const known = incidents.filter((incident) => minutes(incident.started, incident[end]) !== undefined);
  const sorted = known.map((incident) => minutes(incident.started, incident[end]) ?? 0).sort((a, b) => a - b);
  const [, count, missing, dates, median, ninetieth, shortest, longest] = cells;
  expect([count, missing]).toEqual([String(sorted.length), String(incidents.length - sorted.length)]);
  expect(dates).toBe(String(known.filter((it) => isDate(it.started) || isDate(it[end] ?? '')).length));
  expectDuration(median, sorted.length >= 3 ? quantile(sorted, 0.5) : undefined, 'too few');
  expectDuration(ninetieth, sorted.length >= 10 ? quantile(sorted, 0.9) : undefined, 'too few');
  expectDuration(shortest, sorted[0], '–');
  expectDuration(longest, sorted.at(-1), '–');
  return sorted.length;
}

test('it says how many incidents there are, and of when it is', () => {
  expect(today).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(text(document.querySelector('main'))).toMatch(
    new RegExp(`${own.length} (exercise|incident)s?.* and ${open.length} public incident`),
  );
});

test.each([
  ['detected', 'time-to-detect'],
  ['mitigated', 'time-to-mitigate'],
  ['resolved', 'time-to-resolve'],
] as const)('the times until %s', (end, id) => {
  const rows = rowsOf(id);
  expect(rows.map(({ query }) => query.get('origin'))).toEqual([own[0]?.origin, 'public']);
  const dots = expectDurations(rows[0]?.cells ?? [], own, end) + expectDurations(rows[1]?.cells ?? [], open, end);
  expect(dotsIn(id)).toBe(dots);
});

test('time to resolve by severity', () => {
  const rows = rowsOf('severity-and-duration');
  const known = both.filter((incident) => minutes(incident.started, incident.resolved) !== undefined);
  expect(rows.map(({ query }) => query.get('severity'))).toEqual(
    [...new Set(known.map(({ severity }) => severity))].sort(),
  );
  let dots = 0;
  for (const { query, cells } of rows)
    dots += expectDurations(
      cells,
      both.filter(({ severity }) => severity === query.get('severity')),
      'resolved',
    );
  expect(dotsIn('severity-and-duration')).toBe(dots);
});

describe('the calendar', () => {
  const check = (id: string, incidents: readonly Incident[], length: number) => {
    const head = [...document.querySelectorAll(`#${id} thead th`)].map(text).slice(1);
    let total = 0;
    for (const { cells } of rowsOf(id)) {
      for (const [index, severity] of head.entries()) {
        const expected = incidents.filter(
          (it) => it.severity === severity && new Date(it.started).toISOString().slice(0, length) === cells[0],
        ).length;
        expect(cells[index + 1], `${cells[0]} ${severity}`).toBe(String(expected));
        total += expected;
      }
    }
    expect(total).toBe(incidents.length);
  };
  test('own incidents by month', () => check('own-by-month', own, 7));
  test('public incidents by year', () => check('public-by-year', open, 4));
});

test.each([
  ['detection', 'detection', (it: Incident) => [it.detection]],
  ['causes', 'cause', (it: Incident) => it.causes],
  ['services', 'service', (it: Incident) => it.services],
] as const)('how often: %s', (id, facet, valuesOf) => {
  const rows = rowsOf(id);
  const count = (incidents: readonly Incident[], value: string | null) =>
    String(incidents.filter((it) => valuesOf(it).some((found) => found === value)).length);
  expect(rows.map(({ query }) => query.get(facet)).sort()).toEqual([...new Set(both.flatMap(valuesOf))].sort());
  for (const { query, cells } of rows) {
    const value = query.get(facet);
    expect(cells.slice(1), `${value}`).toEqual([count(own, value), count(open, value)]);
  }
  const sums = rows.map(({ cells }) => Number(cells[1]) + Number(cells[2]));
  expect(sums).toEqual(sums.toSorted((a, b) => b - a));
});

test('what became of promises', () => {
  const actions = own.flatMap((it) => it.actions);
  const done = actions.filter(({ state }) => state === 'done');
  const toDo = actions.filter(({ state }) => state === 'open' || state === 'in-progress');
  const timed = done.filter((it) => it.due && it.done);
  const [onTime, overdue] = [
    timed.filter((it) => (it.done ?? '') <= (it.due ?? '')).length,
    toDo.filter((it) => it.due && it.due < today).length,
  ];
  expect(rowsOf('outcomes').map(({ cells }) => Number(cells[1]))).toEqual([
    onTime,
    timed.length - onTime,
    done.length - timed.length,
    toDo.filter((it) => it.due && it.due >= today).length,
    toDo.filter((it) => !it.due).length,
    overdue,
    actions.filter(({ state }) => state === 'dropped').length,
  ]);
  expect(text(document.querySelector('[data-figure="on-time"]'))).toBe(timed.length === 0 ? '' : String(onTime));
  expect(text(document.querySelector('[data-figure="overdue"]'))).toBe(String(overdue));
});

test('the share with a runbook', () => {
  for (const group of [own, open]) {
    const share = `${group.filter((it) => (it.runbooks ?? []).length > 0).length} of ${group.length}`;
    expect(text(document.querySelector(`[data-figure="runbooks-${group[0]?.origin}"]`))).toBe(share);
  }
});

test('what public incidents teach: their most frequent causes', () => {
  const counts = new Map<string, number>();
  for (const cause of open.flatMap((it) => it.causes)) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const rows = [...document.querySelectorAll('#taught tbody tr')];
  const shown = rows.map((row) => ({
    cause: row.querySelector('th a')?.getAttribute('href')?.split('/')[2] ?? '',
    count: Number.parseInt(text(row.querySelector('td')), 10),
  }));
  expect(shown.map(({ count }) => count)).toEqual([...counts.values()].sort((a, b) => b - a).slice(0, 8));
  for (const { cause, count } of shown) expect(count).toBe(counts.get(cause));
});

test('every chart leads to incidents behind it, and has its table', () => {
  for (const figure of document.querySelectorAll('main figure[id]')) {
    expect(figure.querySelector('svg[role="img"][aria-label]'), figure.id).not.toBeNull();
    expect(figure.querySelectorAll('tbody tr').length, figure.id).toBeGreaterThan(0);
    expect(figure.querySelectorAll('a[href^="/postmortems/"], a[href^="/actions/"]').length, figure.id).toBeGreaterThan(
      0,
    );
  }
});

test.each(Object.entries(widths))('on a %s every chart is whole, and its text is 12 px or more', async (_, width) => {
  const { page } = await visit('/postmortems/insights/', { width });
  const charts = await page.locator('figure svg[role=img]:visible').evaluateAll((all) =>
    all.map((svg) => {
      const scale = svg.getBoundingClientRect().width / Number(svg.getAttribute('width'));
      const texts = [...svg.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
      return {
        size: Number.parseFloat(getComputedStyle(svg.querySelector('text') ?? svg).fontSize) * scale,
        left: Math.min(...texts.map(({ left }) => left)),
        right: Math.max(...texts.map(({ right }) => right)),
      };
    }),
  );
  expect(charts.length).toBeGreaterThan(5);
  for (const { size, left, right } of charts) {
    expect(size).toBeGreaterThanOrEqual(12);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  // 65 to 80 characters a line.
  const measure = await page
    .locator('#how-often ~ p')
    .first()
    .evaluate((text) => text.getBoundingClientRect().width);
  expect(measure).toBeLessThanOrEqual(46 * 16);
});
