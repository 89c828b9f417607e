import type { Mermaid, MermaidConfig } from 'mermaid';
import type { readableText } from './contrast.ts';
import type { mergeThemes } from './merge.ts';
import type { tidy } from './tidy.ts';

/** What the page is given besides the source. */
export interface DrawingContext {
  readonly configurations: Readonly<Record<'light' | 'dark', MermaidConfig>>;
  readonly surfaces: Readonly<Record<'light' | 'dark', string>>;
  readonly inks: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly placeholder: string;
}

/** What the other functions of this folder are called in the page. */
export interface Page {
  readonly mermaid: Mermaid;
  readonly reseed: () => void;
  readonly readableText: typeof readableText;
  readonly mergeThemes: typeof mergeThemes;
  readonly tidy: typeof tidy;
  readonly context: DrawingContext;
}

/** A drawing as the page returns it: markup with its own title and description taken out, or why there is none. */
export type RawDrawing =
  | {
      readonly svg: string;
      readonly title: string;
      readonly description: string;
      readonly type: string;
      readonly linked: boolean;
    }
  | { readonly message: string };

/** Runs in the page. Draws one diagram for both themes in one piece of markup. */
export async function draw(source: string): Promise<RawDrawing> {
  const { mermaid, reseed, readableText, mergeThemes, tidy, context } = globalThis as unknown as Page;
  const root = 'watchbook-diagram';
  document.body.replaceChildren();

  async function drawOne(scheme: 'light' | 'dark') {
    reseed();
    mermaid.initialize(context.configurations[scheme]);
    const { svg: markup, diagramType } = await mermaid.render(root, source);
    const host = document.createElement('div');
    // A shadow tree keeps the style sheets of the two drawings, which use the same ids, apart.
    const shadow = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    shadow.innerHTML = markup;
    const svg = shadow.querySelector('svg') as SVGSVGElement;
    for (const label of svg.querySelectorAll<SVGElement>('.statediagram-state .label text'))
      label.style.textAnchor = 'middle';
    return { svg, type: diagramType };
  }

  try {
    const light = await drawOne('light');
    const dark = await drawOne('dark');
    const repairs = { light: [] as (string | null)[], dark: [] as (string | null)[] };
    for (const scheme of ['light', 'dark'] as const) {
      repairs[scheme] = readableText((scheme === 'light' ? light : dark).svg, context.surfaces[scheme], context.inks);
    }
    for (const [scheme, { svg }] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      const texts = [...svg.querySelectorAll<SVGElement>('text, tspan, foreignObject *')];
      texts.forEach((text, index) => {
        if (!repairs.light[index] && !repairs.dark[index]) return;
        const property = text instanceof SVGElement ? 'fill' : 'color';
        text.style.setProperty(property, repairs[scheme][index] ?? getComputedStyle(text)[property], 'important');
      });
    }
    const title = light.svg.querySelector(':scope > title')?.textContent?.trim() ?? '';
    const description = light.svg.querySelector(':scope > desc')?.textContent?.trim() ?? '';
    const box = light.svg.viewBox.baseVal;
    for (const { svg } of [light, dark]) {
      for (const element of svg.querySelectorAll(':scope > title, :scope > desc')) element.remove();
      tidy(svg, root, context.placeholder);
      svg.removeAttribute('style');
      svg.setAttribute('width', String(Math.ceil(box.width)));
      svg.setAttribute('height', String(Math.ceil(box.height)));
    }
    mergeThemes(light.svg, dark.svg, context.variables);
    return {
      svg: light.svg.outerHTML,
      title,
      description,
      type: light.type,
      linked: light.svg.querySelector('a[href]') !== null,
    };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  } finally {
    document.body.replaceChildren();
  }
}
