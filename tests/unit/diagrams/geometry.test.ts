import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchDrawingBrowser } from '../../../src/diagrams/diagram-page.ts';
import { fontFaces } from '../../../src/diagrams/fonts.ts';
import { palette } from '../../../src/diagrams/palette.ts';
import { drawDiagrams, placed } from '../../../src/diagrams/render.ts';
import { gallery } from './gallery.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const drawings = await drawDiagrams(gallery);
  const figures = drawings.map((drawing, index) =>
    'svg' in drawing ? `<section>${placed(drawing.svg, `d${index}`)}</section>` : `<p>${drawing.message}</p>`,
  );
  const variables = Object.entries(palette).map(
    ([name, { light, dark }]) => `--diagram-${name}:light-dark(${light},${dark})`,
  );
  browser = await launchDrawingBrowser();
  page = await (await browser.newContext({ viewport: { width: 1600, height: 1000 } })).newPage();
  await page.setContent(`<!doctype html><html lang="en"><style>${fontFaces()} :root{color-scheme:light;${variables.join(';')}}
    body{font-family:'Inter Variable';background:var(--diagram-surface)} svg{display:block}</style>${figures.join('')}`);
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
});
afterAll(() => browser.close());

/** Runs in the page: what is wrong with the diagram at this place. */
function faults(index: number): { outside: string[]; faint: string[] } {
  type Rgba = [number, number, number, number];
  const svg = document.querySelectorAll('section')[index]?.querySelector('svg') as SVGSVGElement;
  const frame = svg.getBoundingClientRect();
  const rgba = (color: string): Rgba | undefined => {
    const numbers = color.match(/[\d.]+/g)?.map(Number);
    return /^rgb/.test(color) && numbers
      ? [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 1]
      : undefined;
  };
  const over = (top: Rgba, low: Rgba): Rgba =>
    [0, 1, 2].map((i) => (top[i] ?? 0) * top[3] + (low[i] ?? 0) * (1 - top[3])).concat(1) as Rgba;
  const light = ([r, g, b]: Rgba) => {
    const part = (v: number) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const contrast = (one: Rgba, two: Rgba) => {
    const [a, b] = [light(one), light(two)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const alphaOf = (element: Element) => {
    let alpha = 1;
    for (let at: Element | null = element; at && at !== svg; at = at.parentElement)
      alpha *= Number(getComputedStyle(at).opacity);
    return alpha;
  };
  const shapes = [...svg.querySelectorAll<SVGGeometryElement>('rect,circle,ellipse,polygon,path')].flatMap((shape) => {
    const style = getComputedStyle(shape);
    const fill = rgba(style.fill);
    const matrix = shape.getScreenCTM();
    if (shape.closest('defs,marker,clipPath') || !matrix || !fill) return [];
    return [
      {
        shape,
        color: [fill[0], fill[1], fill[2], fill[3] * Number(style.fillOpacity) * alphaOf(shape)] as Rgba,
        matrix,
        stroke: style.stroke,
      },
    ];
  });
  const outside: string[] = [];
  const faint: string[] = [];
  for (const text of svg.querySelectorAll('text')) {
    const words = text.textContent?.trim();
    if (!words || getComputedStyle(text).display === 'none') continue;
    const box = text.getBoundingClientRect();
    if (
      box.left < frame.left - 1 ||
      box.right > frame.right + 1 ||
      box.top < frame.top - 1 ||
      box.bottom > frame.bottom + 1
    )
      outside.push(`${words} leaves the drawing`);
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const under = shapes.filter(({ shape, matrix }) => {
      if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
      return shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()));
    });
    // The box of a node: what has an outline, and is high enough to be a box for these words.
    // The name of an actor stands under it.
    const node = text.closest('.node:not(.usecase-actor)');
    const tall = ({ shape, stroke }: (typeof shapes)[number]) =>
      stroke !== 'none' && shape.getBoundingClientRect().height >= box.height * 0.8;
    // A label may even have left its box altogether; then the first one of its node counts.
    const holder = under.filter(tall).at(-1) ?? shapes.find((one) => node?.contains(one.shape) && tall(one));
    if (holder && text.closest('.node, .actor, .task-type, g.person-man, .kanban, .usecase, .classGroup')) {
      const shape = holder.shape.getBoundingClientRect();
      if (
        box.left < shape.left - 1 ||
        box.right > shape.right + 1 ||
        box.top < shape.top - 2 ||
        box.bottom > shape.bottom + 2
      )
        outside.push(`${words} leaves its shape`);
    }
    if (text.matches('.sequenceNumber')) continue;
    let ground = rgba(getComputedStyle(document.body).backgroundColor) as Rgba;
    for (const { color } of under) ground = over(color, ground);
    const leaf =
      [text, ...text.querySelectorAll('tspan')]
        .filter((part) => [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .at(-1) ?? text;
    const ink = rgba(getComputedStyle(leaf).fill);
    if (!ink) continue;
    const ratio = contrast(over([ink[0], ink[1], ink[2], ink[3] * alphaOf(leaf)], ground), ground);
    if (ratio < 4.5) faint.push(`${words}: ${ratio.toFixed(2)}`);
  }
  return { outside, faint };
}

describe.each(['light', 'dark'])('in the %s theme', (scheme) => {
  test.each(
    gallery.map(({ source }, index) => [source.trim().split(/\s/)[0] as string, index] as const),
  )('%s keeps its words inside and readable', async (_, index) => {
    await page.evaluate((value) => {
      document.documentElement.style.colorScheme = value;
    }, scheme);
    expect(await page.evaluate(faults, index)).toEqual({ outside: [], faint: [] });
  });
});

test('the checks of this file see a label that is too long and one that is too faint', async () => {
  const found = await page.evaluate((check) => {
    document.documentElement.style.colorScheme = 'light';
    const section = document.createElement('section');
    section.innerHTML = `<svg width="200" height="60" viewBox="0 0 200 60"><g class="node"><rect x="10" y="10" width="60" height="30" fill="#eeeeee" stroke="#000"/><text x="12" y="30" fill="#dddddd">far too long for this</text></g></svg>`;
    document.body.append(section);
    const result = new Function(`return (${check})`)()(document.querySelectorAll('section').length - 1);
    section.remove();
    return result;
  }, faults.toString());
  expect(found.outside).toEqual(['far too long for this leaves its shape']);
  expect(found.faint).toHaveLength(1);
});
