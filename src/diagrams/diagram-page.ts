import type { Browser, BrowserContext, Page as BrowserPage } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { mermaidConfiguration } from './configuration.ts';
import { fontFaces, packageFile } from './fonts.ts';
import { readableText } from './page/contrast.ts';
import { type DrawingContext, draw, type RawDrawing } from './page/draw.ts';
import { mergeThemes } from './page/merge.ts';
import { plainText } from './page/plain-text.ts';
import { makeRepeatable } from './page/repeatable.ts';
import { tidy } from './page/tidy.ts';
import { palette } from './palette.ts';

/** Stands for the id of a diagram until it is put on a page. */
export const placeholder = 'diagram-id';

const context: DrawingContext = {
  configurations: { light: mermaidConfiguration('light'), dark: mermaidConfiguration('dark') },
  surfaces: { light: palette.surface?.light as string, dark: palette.surface?.dark as string },
  lines: { light: palette.line?.light as string, dark: palette.line?.dark as string },
  inks: [palette.text?.light as string, palette.text?.dark as string, '#000000', '#ffffff'],
  variables: Object.fromEntries(
    Object.entries(palette).map(([name, { light, dark }]) => [`${light}|${dark}`, `var(--diagram-${name})`]),
  ),
  placeholder,
};

/** A diagram took longer than its limit. */
export class DrawingTimeout extends Error {
  override readonly name = 'DrawingTimeout';
}

/** One page of a browser with Mermaid in it, cut off from the network. Draws one diagram after the other. */
export class DiagramPage {
  readonly #browser: Browser;
  #page: Promise<BrowserPage> | undefined;
  #context: BrowserContext | undefined;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /**
   * @param limit in milliseconds, for the drawing itself.
   * @throws DrawingTimeout; the next diagram gets a fresh page.
   */
  async draw(source: string, limit: number): Promise<RawDrawing> {
    this.#page ??= this.#open();
    const page = await this.#page;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await Promise.race([
        page.evaluate((text) => (globalThis as unknown as { draw: typeof draw }).draw(text), source),
        new Promise<never>((_, reject) => {
          timer = setTimeout(() => reject(new DrawingTimeout(`It was not drawn within ${limit / 1000} s.`)), limit);
        }),
      ]);
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    this.#page = undefined;
    await this.#context?.close().catch(() => undefined);
    this.#context = undefined;
  }

  async #open(): Promise<BrowserPage> {
    this.#context = await this.#browser.newContext({
      offline: true,
      locale: 'en-GB',
      timezoneId: 'UTC',
      viewport: { width: 1280, height: 900 },
      deviceScaleFactor: 1,
      reducedMotion: 'reduce',
    });
    const page = await this.#context.newPage();
    await page.setContent('<!doctype html><html lang="en"><body></body></html>');
    await page.addStyleTag({ content: `${fontFaces()}\nbody{margin:0;font-family:'Inter Variable'}` });
    await page.addScriptTag({ content: `(${makeRepeatable})()` });
    await page.addScriptTag({ path: packageFile('mermaid', 'dist/mermaid.min.js') });
    const functions = { readableText, mergeThemes, plainText, tidy, draw };
    const script = Object.entries(functions).map(([name, body]) => `globalThis.${name} = ${body};`);
    await page.addScriptTag({ content: `${script.join('\n')}\nglobalThis.context = ${JSON.stringify(context)};` });
    // Faces load when they are first needed, which is after the first measurement.
    await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
    return page;
  }
}

/** A browser for drawing: letters as wide on every machine, and no way out. */
export const launchDrawingBrowser = () =>
  launchBrowser({ args: ['--font-render-hinting=none', '--host-resolver-rules=MAP * ~NOTFOUND'] });
