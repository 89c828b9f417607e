import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../../src/diagrams/browser.ts';
import { kindList } from '../../src/kinds/index.ts';
import { buildHandbook } from '../../src/model/handbook.ts';
import { similarIncidents } from '../../src/model/incidents/similar-incidents.ts';
import { pageOf } from '../../src/model/pages.ts';
import { readSources } from '../../src/source/read.ts';
import { parseSource } from '../../src/source/source.ts';
import { serveCompressed } from './parts/compressed-site.ts';
import { generatedLibrary } from './parts/generated-library.ts';
import { buildGenerated } from './parts/generated-site.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const otherKinds = kindList.map(({ folder }) => folder).filter((folder) => folder !== 'postmortems');
/** A phone is about so many times slower than the machine that measures. */
const slowdown = 4;
/** Milliseconds that a change may take. */
const limit = 50;

/** What a library of some size costs. Times in milliseconds, weights in kB (10³ bytes). */
export interface LibraryFigures {
  readonly postmortems: number;
  /** Finding the similar incidents of all of them. */
  readonly similar: number;
  /** Building the whole site. */
  readonly build: number;
  readonly pageWeight: number;
  readonly pageWeightCompressed: number;
  /** From a click on a filter, a key in the search or another order until the page is laid out anew, on a slowed processor. */
  readonly changeMedian: number;
  readonly changeMost: number;
  readonly changes: number;
  /** How many of the changes took longer than the limit of 50 ms. */
  readonly tooLong: number;
}

/**
 * Builds the site with a generated library in place of the real one, and
 * measures its page: how heavy it is, and how long each change of the filters
 * takes on a processor four times slower. The limit is 50 ms for each.
 *
 * @throws if the site cannot be built
 */
export async function benchLibrary(postmortems = 2000): Promise<LibraryFigures> {
  const sources = await readSources(project);
  const content = generatedLibrary(
    sources.flatMap((source) => pageOf(source) ?? []),
    postmortems,
  );
  const similar = timeSimilar(content);
  const { dist, buildTime, remove } = await buildGenerated(content, otherKinds);
  try {
    const html = readFileSync(join(dist, 'postmortems/index.html'));
    const changes = await timeChanges(dist);
    return {
      postmortems,
      similar,
      build: Math.round(buildTime),
      pageWeight: Math.round(html.length / 1000),
      pageWeightCompressed: Math.round(gzipSync(html).length / 1000),
      changeMedian: Math.round(changes[Math.floor(changes.length / 2)] ?? 0),
      changeMost: Math.round(changes.at(-1) ?? 0),
      changes: changes.length,
      tooLong: changes.filter((ms) => ms > limit).length,
    };
  } finally {
    await remove();
  }
}

function timeSimilar(content: Readonly<Record<string, string>>): number {
  const pages = Object.entries(content).flatMap(([file, text]) => pageOf(parseSource(file, text)) ?? []);
  const handbook = buildHandbook(pages);
  const began = performance.now();
  similarIncidents(handbook);
  return Math.round(performance.now() - began);
}

/** The times of some ordinary changes to the filters, the shortest first. */
async function timeChanges(dist: string): Promise<number[]> {
  const server = await serveCompressed(dist);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.site}/postmortems/`);
    await page.waitForFunction(() => customElements.get('wb-facets') !== undefined);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const times = await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const found: number[] = [];
      const timed = async (change: () => void) => {
        await frame();
        const began = performance.now();
        change();
        // Asking for a height makes the browser work out style and layout now.
        document.body.getBoundingClientRect();
        found.push(performance.now() - began);
      };
      const boxes = [...document.querySelectorAll<HTMLInputElement>('wb-facets [data-number]')];
      for (const place of [0, 1, 12, 20, 30, 45, 60]) await timed(() => boxes[place % boxes.length]?.click());
      for (const place of [60, 45, 30, 20, 12, 1, 0]) await timed(() => boxes[place % boxes.length]?.click());
      const text = document.querySelector<HTMLInputElement>('wb-facets [data-text]');
      const written = 'certificate';
      for (let length = 1; length <= written.length; length += 1) {
        await timed(() => {
          if (text) text.value = written.slice(0, length);
          text?.dispatchEvent(new Event('input', { bubbles: true }));
        });
      }
      await timed(() => {
        if (text) text.value = '';
        text?.dispatchEvent(new Event('input', { bubbles: true }));
      });
      const order = document.querySelector<HTMLSelectElement>('wb-facets [data-sort-by]');
      for (const place of [3, 2, 0]) {
        await timed(() => {
          if (order) order.selectedIndex = place;
          order?.dispatchEvent(new Event('change', { bubbles: true }));
        });
      }
      return found;
    });
    return times.sort((a, b) => a - b);
  } finally {
    await browser.close();
    server.close();
  }
}

if (import.meta.main) console.log(await benchLibrary(Number(process.argv[2] ?? 2000)));
