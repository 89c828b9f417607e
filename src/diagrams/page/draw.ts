import type { Mermaid, MermaidConfig } from 'mermaid';
import type { readableText } from './contrast.ts';
import type { mergeThemes } from './merge.ts';
import type { plainText } from './plain-text.ts';
import type { tidy } from './tidy.ts';

/** What the page is given besides the source. */
export interface DrawingContext {
  readonly configurations: Readonly<Record<'light' | 'dark', MermaidConfig>>;
  readonly surfaces: Readonly<Record<'light' | 'dark', string>>;
  readonly lines: Readonly<Record<'light' | 'dark', string>>;
  readonly inks: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly placeholder: string;
}

/** What the other functions of this folder are called in the page. */
export interface DrawingGlobals {
  readonly mermaid: Mermaid;
  readonly reseed: () => void;
  readonly readableText: typeof readableText;
  readonly mergeThemes: typeof mergeThemes;
  readonly plainText: typeof plainText;
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
  const { mermaid, reseed, readableText, mergeThemes, plainText, tidy, context } =
    globalThis as unknown as DrawingGlobals;
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
    plainText(svg);
    decodeText(svg);
    // Gantt marks the day it was drawn; on a page that stays, it would only be wrong.
    for (const line of svg.querySelectorAll('.today')) line.remove();
    // C4 writes this grey into its lines whatever the theme.
    for (const line of svg.querySelectorAll('[stroke="#444444"]')) line.setAttribute('stroke', context.lines[scheme]);
    for (const node of svg.querySelectorAll('.node')) centreLabel(node);
    for (const text of svg.querySelectorAll<SVGTextElement>('.edgeLabel text'))
      backLabel(text, context.surfaces[scheme]);
    return { svg, type: diagramType };
  }

  /** Without HTML labels, Mermaid 12.3 shows `#quot;` and its like as `&quot;` (https://github.com/mermaid-js/mermaid/issues/7015). */
  function decodeText(svg: SVGSVGElement) {
    const names: Record<string, string> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&', nbsp: '\u00a0' };
    const walker = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('style')) continue;
      node.nodeValue = (node.nodeValue ?? '').replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name = '') =>
        code ? String.fromCodePoint(Number(code)) : (names[name] ?? whole),
      );
    }
  }

  /** Some types leave the ground of a label on a line without a size, and the line runs through the words. */
  function backLabel(text: SVGTextElement, surface: string) {
    const ground = text.parentElement?.querySelector<SVGRectElement>(':scope > rect.background');
    if (!ground) return;
    ground.style.opacity = '1';
    if (ground.width.baseVal.value > 1) return;
    const box = text.getBBox();
    for (const [name, value] of Object.entries({ x: box.x - 2, y: box.y, width: box.width + 4, height: box.height })) {
      ground.setAttribute(name, String(value));
    }
    ground.style.fill = surface;
  }

  /** Without HTML labels, Mermaid 12.3 puts the only label of a state or use case beside the middle (https://github.com/mermaid-js/mermaid/issues/1177). */
  function centreLabel(node: Element) {
    const [label, more] = node.querySelectorAll<SVGGElement>(':scope > g.label');
    const shape = node.querySelector<SVGGraphicsElement>(':scope > :not(g.label)');
    if (!label || more || !shape || node.matches('.usecase-actor') || label.querySelector('a')) return;
    const [inner, outer] = [label.getBoundingClientRect(), shape.getBoundingClientRect()];
    const shift = outer.left + outer.width / 2 - (inner.left + inner.width / 2);
    if (Math.abs(shift) > 1)
      label.setAttribute('transform', `translate(${shift}, 0) ${label.getAttribute('transform') ?? ''}`);
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
      const texts = [...svg.querySelectorAll<SVGElement>('text, tspan')];
      texts.forEach((text, index) => {
        if (!repairs.light[index] && !repairs.dark[index]) return;
        text.style.setProperty('fill', repairs[scheme][index] ?? getComputedStyle(text).fill, 'important');
      });
    }
    const title = light.svg.querySelector(':scope > title')?.textContent?.trim() ?? '';
    const description = light.svg.querySelector(':scope > desc')?.textContent?.trim() ?? '';
    // Some types leave broad margins, others cut labels off; the lifelines of a sequence are meant to be cut off.
    const drawn = light.svg.getBBox();
    const box = light.type === 'sequence' ? light.svg.viewBox.baseVal : drawn;
    const margin = light.type === 'sequence' ? 0 : 10;
    const view = [
      Math.floor(box.x - margin),
      Math.floor(box.y - margin),
      Math.ceil(box.width + 2 * margin),
      Math.ceil(box.height + 2 * margin),
    ];
    for (const { svg } of [light, dark]) {
      for (const element of svg.querySelectorAll(':scope > title, :scope > desc')) element.remove();
      tidy(svg, root, context.placeholder);
      svg.removeAttribute('style');
      svg.setAttribute('viewBox', view.join(' '));
      svg.setAttribute('width', String(view[2]));
      svg.setAttribute('height', String(view[3]));
      svg.setAttribute(
        'style',
        `--diagram-full:${view[2]}px;--diagram-least:${Math.round((view[2] as number) * 0.75)}px`,
      );
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
