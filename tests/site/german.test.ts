import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as de from '../../src/words/de.ts';
import * as en from '../../src/words/en.ts';
import { useBrowser } from './browser.ts';
import { builtFixture } from './fixture.ts';
import { type FolderServer, serveFolder } from './folder-server.ts';
import { filesOf } from './other-handbook.ts';

/*
 * The handbook of acme is German: `lang: 'de'` in its settings, and content in German. The pages about Watchbook itself
 * (`/help/`, `/guides/…` that lead there) and the data for programs are English in every handbook.
 */
const isForReaders = (path: string) => path.endsWith('.html') && !/^(help|api|checks|guides\/writing)\//.test(path);

/** Words that an English sentence can hardly do without, and no German one has. */
const english =
  /(?<![\p{L}’-])(?:the|and|of|to|is|are|this|that|with|for|from|what|who|when|where|which|you|your|its|has|have|not|by|on|as|been|each|every|than|them|they|there|these|those|were|would|could|how|here|only|yet|then|after|before|no|nobody|nothing|first|more)(?![\p{L}’-])/iu;

const flat = (words: object): [string, string][] =>
  Object.entries(words).flatMap(([area, all]: [string, object]) =>
    Object.entries(all).flatMap(([name, text]): [string, string][] =>
      typeof text === 'string' ? [[`${area}.${name}`, text]] : [],
    ),
  );
const german = new Set(flat(de).map(([, text]) => text));
/** Texts of the interface that German says otherwise. */
const onlyEnglish = new Map(
  flat(en).flatMap(([name, text]) => (german.has(text) || text.length < 3 ? [] : [[text, name] as const])),
);

/** What a page says to its reader: texts, and the attributes that are read out or shown. Code is no language. */
function saidBy(html: string): string[] {
  const shown = html
    .replaceAll(/<(script|style|code|pre|svg)\b[\s\S]*?<\/\1>/g, '<i>')
    // What the check says, and says that it is English.
    .replaceAll(/<(li|ul)\b[^>]* lang="en"[\s\S]*?<\/\1>/g, '<i>');
  const texts = [...shown.matchAll(/>([^<]+)/g)].map(([, text = '']) => text);
  const attributes = [
    ...shown.matchAll(/\s(?:aria-label|title|placeholder|alt|data-noun|data-label)="([^"]*)"/g),
    ...shown.matchAll(/<meta name="description" content="([^"]*)"/g),
  ].map(([, text = '']) => text);
  return [...texts, ...attributes]
    .map((text) =>
      text
        .replaceAll('&#39;', '’')
        .replaceAll(/&\w+;|&#\d+;/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '');
}

const titleOf = (html: string): string[] => [
  /<h1[^>]*>([^<]*)</.exec(html)?.[1] ?? '',
  /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '',
];

let root: string;
beforeAll(async () => {
  root = await builtFixture('acme');
}, 600_000);
const read = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');

describe('a German handbook', () => {
  test('says nothing in English on any page for readers', async () => {
    const pages = (await filesOf(join(root, 'dist'))).filter(isForReaders);
    expect(pages.length).toBeGreaterThan(60);
    // Pages about Watchbook itself are called by their names, which are English.
    const names = new Set(
      (await filesOf(join(root, 'dist')))
        .filter((path) => path.startsWith('help/'))
        .flatMap((path) => titleOf(read(path))),
    );
    const left = new Map<string, string>();
    for (const path of pages)
      for (const text of saidBy(read(path)))
        if ((english.test(text) || onlyEnglish.has(text)) && !names.has(text) && text !== 'Wheel of Misfortune')
          left.set(text, path);
    expect([...left].map(([text, path]) => `${path}: ${text}`)).toEqual([]);
  });

  test('tells browsers its language on every page', async () => {
    const pages = (await filesOf(join(root, 'dist'))).filter((path) => path.endsWith('.html'));
    expect(pages.filter((path) => !/<html[^>]* lang="de"/.test(read(path)))).toEqual([]);
  });

  test('sends no word of English with its scripts', async () => {
    const scripts = (await filesOf(join(root, 'dist'))).filter((path) => /^(_astro\/.*|sw)\.js$/.test(path)).map(read);
    expect(scripts.some((text) => text.includes(de.runbook.changedSince))).toBe(true);
    const sentences = [...onlyEnglish].filter(([text]) => text.length > 15);
    expect(sentences.length).toBeGreaterThan(50);
    expect(sentences.filter(([text]) => scripts.some((script) => script.includes(text)))).toEqual([]);
  });

  test('writes dates as German does', () => {
    expect(read('runbooks/good/index.html')).toContain('1. November 2026');
  });

  describe('in a browser', () => {
    let server: FolderServer;
    const visit = useBrowser(() => server.site);
    beforeAll(async () => {
      server = await serveFolder(join(root, 'dist'), 0, '/lifts/');
    });
    afterAll(() => server.cut());

    test('a runbook says in German what happens to a command', async () => {
      const { page, troubles } = await visit('/runbooks/good/?host=web-1', { width: 390 });
      await page.evaluate(() =>
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} } }),
      );
      const step = page.locator('wb-step').first();
      await expect.poll(() => step.innerText()).toContain('Aus der Adresse: host');
      await step.getByRole('button', { name: 'Befehl kopieren' }).click();
      await expect.poll(() => step.innerText()).toMatch(/Kopiert um \d\d:\d\d/);
      const danger = page.locator('wb-step').nth(1);
      await expect.poll(() => danger.getByRole('button', { name: 'Befehl kopieren' }).isDisabled()).toBe(true);
      expect(await danger.innerText()).toContain(de.runbook.readFirst);
      await step.getByRole('checkbox').check();
      await expect.poll(() => page.locator('wb-record.record').innerText()).toContain('1 Schritt erledigt');
      await page
        .getByRole('navigation', { name: 'In diesem Runbook' })
        .or(page.locator('.bar'))
        .first()
        .waitFor({ state: 'attached' });
      expect(await page.locator('.bar a').last().getAttribute('href')).toBe('#eskalieren');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(troubles).toEqual([]);
    });

    test('a list says in German how many it has, and how many fit', async () => {
      const { page } = await visit('/alerts/');
      const status = page.locator('wb-facets [data-status]');
      expect(await status.innerText()).toBe('1 Alarm oder Fehler');
      await page.locator('wb-facets [data-text]').fill('zzz');
      await expect.poll(() => status.innerText()).toBe('0 von 1: Alarme und Fehler');
    });

    test('on a phone, the words at the foot of a runbook stand apart', async () => {
      const { page } = await visit('/runbooks/good/', { width: 390 });
      const ends = await page.locator('.bar > *, .bar a').evaluateAll((parts) =>
        parts
          .filter((part) => part.children.length === 0 || part.matches('a'))
          .map((part) => {
            const range = document.createRange();
            range.selectNodeContents(part);
            const { left, right } = range.getBoundingClientRect();
            return [left, right] as const;
          }),
      );
      const gaps = ends.slice(1).map(([left], at) => left - (ends[at]?.[1] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8);
    });

    test('the search says in German what it found', async () => {
      const { page } = await visit('/search/?q=Bremse');
      await expect.poll(() => page.locator('[data-status]').last().innerText()).toContain('1 Seite.');
      expect(await page.locator('[data-results]').innerText()).toContain('Ladenfront');
    });
  });
});
