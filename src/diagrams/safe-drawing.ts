import { isSafeAddress } from '../model/safe-address.ts';
import { decodedEntities } from '../source/decoded-entities.ts';
import { placeholder } from './diagram-page.ts';

/** What a drawing is made of. None of it runs, loads or holds other markup. */
const elements: ReadonlySet<string> = new Set(
  `a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA
  feGaussianBlur feMerge feMergeNode feOffset filter g line linearGradient marker mask path pattern polygon polyline
  radialGradient rect stop style svg switch symbol text textPath title tspan use`.split(/\s+/),
);

const tag = /<(?:\/[A-Za-z]+|([A-Za-z]+)((?:\s+[A-Za-z_][\w.:-]*="[^"]*")*)\s*\/?)>/y;
const words = /[^<]+/y;
const attribute = /([A-Za-z_][\w.:-]*)="([^"]*)"/g;
const rule = /\s*([^{}]+)\{([^{}]*)\}\s*/y;

/**
 * Whether a drawing only draws: it has no script, no event, no markup of HTML,
 * asks no host for anything, links only where a page may link, and styles
 * nothing but itself. A drawing is looked at when it is made, and again when it
 * comes out of the cache, into which others may have written.
 *
 * @param svg with placeholders for its ids
 */
export function isSafeDrawing(svg: string): boolean {
  if (!svg.startsWith('<svg ') || !svg.endsWith('</svg>')) return false;
  let at = 0;
  let inStyle = false;
  while (at < svg.length) {
    tag.lastIndex = at;
    words.lastIndex = at;
    const opened = tag.exec(svg);
    const [text] = opened ? [] : (words.exec(svg) ?? []);
    if (opened) {
      const [whole, name, attributes = ''] = opened;
      if (name !== undefined && !(elements.has(name) && areSafe(attributes))) return false;
      inStyle = name === 'style';
      at += whole.length;
    } else if (text !== undefined && (!inStyle || isSafeSheet(text))) at += text.length;
    else return false;
  }
  return true;
}

function areSafe(attributes: string): boolean {
  return [...attributes.matchAll(attribute)].every(([, name = '', value = '']) => {
    if (/^on|:|^src|^formaction$/i.test(name)) return false;
    if (name === 'href')
      return value.startsWith('#') || (isSafeAddress(decodedEntities(value)) && !/^[\\/]{2}/.test(value));
    if (name === 'id') return value === placeholder || value.startsWith(`${placeholder}-`);
    return isSafeStyle(value);
  });
}

/** Values and declarations: they take only what the drawing itself has, and stay where it is. */
function isSafeStyle(text: string): boolean {
  const plain = decodedEntities(text);
  return !/url\((?!["']?#)|@import|image-set|image\(|expression\(|javascript:|\\|position\s*:|z-index\s*:/i.test(plain);
}

/** A style sheet whose every rule begins with the drawing’s own id. */
function isSafeSheet(text: string): boolean {
  for (let at = 0; at < text.length; at = rule.lastIndex) {
    rule.lastIndex = at;
    const [, selectors = '', declarations = ''] = rule.exec(text) ?? [];
    const isOwn = selectors.split(/,(?![^(]*\))/).every((selector) => selector.trim().startsWith(`#${placeholder}`));
    if (selectors === '' || !isOwn || !isSafeStyle(declarations)) return false;
  }
  return true;
}
