import { decodedEntities } from './decoded-entities.ts';

/** What a drawing may be made of. None of it runs, loads or holds the markup of a page. */
const elements: ReadonlySet<string> = new Set(
  `a circle clippath color-profile defs desc ellipse feblend fecolormatrix fecomponenttransfer fecomposite feconvolvematrix
  fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur
  feimage femerge femergenode femorphology feoffset fepointlight fespecularlighting fespotlight fetile feturbulence filter
  g image line lineargradient marker mask metadata path pattern polygon polyline radialgradient rect stop style svg switch
  symbol text textpath title tref tspan use view`.split(/\s+/),
);

const space = /\s+/y;
const words = /[^<]+/y;
const comment = /<!--[\s\S]*?-->/y;
const declaration = /<\?xml\s[^<>]*\?>|<!DOCTYPE\s[^<>[\]]*>/iy;
const data = /<!\[CDATA\[[\s\S]*?\]\]>/y;
const tag = /<(?:\/([\w:.-]+)\s*|([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?)>/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Whether a drawing only draws, also where it is opened by itself: no script,
 * no event, no animation, no markup of HTML, no entity of its own, and it asks
 * no host for anything. What is not understood counts as harm.
 *
 * @param svg the whole file
 */
export function isSafeSvg(svg: string): boolean {
  const text = svg.replace(/^\uFEFF/, '');
  const at = (pattern: RegExp, index: number) => {
    pattern.lastIndex = index;
    return pattern.exec(text);
  };
  let inStyle = false;
  for (let index = 0; index < text.length; ) {
    const passed = at(space, index) ?? at(comment, index) ?? at(declaration, index);
    const said = passed ? null : (at(words, index) ?? at(data, index));
    const opened = passed || said ? null : at(tag, index);
    const found = passed ?? said ?? opened;
    if (!found) return false;
    if (said && inStyle && !isSafeStyle(said[0])) return false;
    if (opened) {
      const [, , name, attributes = ''] = opened;
      if (name !== undefined && !(isKnown(name) && areSafe(attributes))) return false;
      inStyle = name !== undefined && localName(name) === 'style' && !opened[0].endsWith('/>');
    }
    index += found[0].length;
  }
  return true;
}

const localName = (name: string) => name.slice(name.lastIndexOf(':') + 1).toLowerCase();

/** Elements of other vocabularies are data that programs for drawing leave behind; `areSafe` refuses that of HTML. */
const isKnown = (name: string) =>
  elements.has(localName(name)) || (name.includes(':') && !/^(svg|xhtml|html|x?h)(?=:)/i.test(name));

function areSafe(attributes: string): boolean {
  return [...attributes.matchAll(attribute)].every(([, name = '', double, single]) => {
    const value = decodedEntities(double ?? single ?? '').trim();
    const local = localName(name);
    if (local.startsWith('on') || local === 'src' || local === 'base') return false;
    if (name.startsWith('xmlns:') && isDrawn(value) && !/^xmlns:svg$/.test(name)) return false;
    if (/^xmlns\b/.test(name)) return !/xhtml|html|xslt|mathml|events/i.test(value);
    if (local === 'href') return /^#|^data:image\/(png|jpeg|gif|webp);base64,/.test(value) || value === '';
    return isSafeStyle(value);
  });
}

const isDrawn = (space: string) => space === 'http://www.w3.org/2000/svg';

/** Values and declarations take only what the drawing itself has. */
function isSafeStyle(text: string): boolean {
  return !/url\(\s*(?!["']?\s*(#|data:(image|font)\/))|@import|image-set|expression\(|javascript:|\\/i.test(
    decodedEntities(text),
  );
}
