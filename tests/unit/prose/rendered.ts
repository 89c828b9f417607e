import { expect } from 'vitest';
import { renderProse, type Workshop } from '../../../src/prose/render.ts';
import { parseSource } from '../../../src/source/source.ts';
import { plainWorkshop as plain } from './workshop.ts';

/** The HTML of a page, which the gate must have let through. */
export async function rendered(file: string, text: string, workshop: Partial<Workshop> = {}): Promise<string> {
  const prose = await renderProse(parseSource(file, text), { ...plain, ...workshop });
  if ('html' in prose) return prose.html;
  throw new Error(`${file} was refused: ${JSON.stringify(prose)}`);
}

/** The rules by which a page is refused; empty where it is shown. */
export async function refusedBy(file: string, text: string): Promise<string[]> {
  const prose = await renderProse(parseSource(file, text), plain);
  return 'html' in prose ? [] : prose.map(({ rule }) => rule);
}

/** Says that no page was made, by whatever rule. */
export async function expectRefused(file: string, text: string): Promise<void> {
  expect(await refusedBy(file, text), text).not.toEqual([]);
}
