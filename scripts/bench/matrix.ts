import { stringify } from 'yaml';
import { launchBrowser } from '../../src/diagrams/browser.ts';
import { serveFolder } from '../../tests/site/folder-server.ts';
import { buildGenerated } from './parts/generated-site.ts';

const slowdown = 4;

/**
 * Measures a matrix of many activities and roles in a browser on a processor
 * four times slower: first paint, and the time from choosing a filter to the
 * next frame. Prints the medians.
 */
export async function benchMatrix(activities = 200, roles = 12, rounds = 7): Promise<void> {
  const site = await buildGenerated(handbook(activities, roles));
  const server = await serveFolder(site.dist);
  const browser = await launchBrowser();
  try {
    for (const width of [390, 1440]) {
      const paints: number[] = [];
      const filters: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, serviceWorkers: 'block' });
        const session = await page.context().newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
        await page.goto(`${server.site}/matrices/large/`);
        paints.push(
          await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
        );
        filters.push(
          await page.evaluate(async () => {
            const filter = document.querySelector<HTMLSelectElement>('[data-filter=role]');
            if (!filter) throw new Error('the matrix has no filter');
            const began = performance.now();
            filter.value = 'role-3';
            filter.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
            return performance.now() - began;
          }),
        );
        await page.close();
      }
      console.log(
        `${activities} activities × ${roles} roles, ${width} px, ${slowdown}× slower: first paint ${median(paints)} ms, filter ${median(filters)} ms`,
      );
    }
  } finally {
    await browser.close();
    await server.cut();
    await site.remove();
  }
}

function handbook(activities: number, roles: number): Record<string, string> {
  const ids = Array.from({ length: roles }, (_, index) => `role-${index}`);
  const common = { summary: 'Made for measuring.', owner: 'role-0', reviewed: '2026-11-01' };
  const page = (data: object) => `---\n${stringify(data)}---\n`;
  const responsibility = { id: 'work', name: 'Work', summary: 'Does the work.' };
  const files = ids.map((id, index) => [
    `content/roles/${id}.mdx`,
    page({
      title: `Role ${index}`,
      ...common,
      family: 'operations',
      goal: 'Be there.',
      responsibilities: [responsibility],
      skills: [],
      onboarding: [],
    }),
  ]);
  const rows = Array.from({ length: activities }, (_, index) => {
    const at = (step: number) => ids[(index + step) % roles] ?? '';
    return {
      id: `activity-${index}`,
      name: `Do the activity with the number ${index}`,
      accountable: at(0),
      responsible: [at(0), at(1)],
      consulted: [at(2), at(3)],
      informed: [at(4), at(5), at(6)],
      note: 'A note as long as notes tend to be, so that the row is as high as rows are.',
    };
  });
  return {
    ...Object.fromEntries(files),
    'content/matrices/large.mdx': page({ title: 'Large', ...common, roles: ids, activities: rows }),
  };
}

function median(values: readonly number[]): string {
  return ([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN).toFixed(0);
}
