/**
 * Runs in the page. Reduces a drawn diagram to what a reader’s browser needs
 * and makes its ids unique by a placeholder.
 *
 * @param root the id Mermaid drew it under
 * @param placeholder what stands for the id in the result
 */
export function tidy(svg: SVGSVGElement, root: string, placeholder: string): void {
  const elements = [...svg.querySelectorAll('*')];
  const style = svg.querySelector('style');
  if (style) style.textContent = usedRules(style.textContent ?? '');

  const css = style?.textContent ?? '';
  const referenced = new Set<string>();
  for (const element of [svg, ...elements]) {
    for (const { name, value } of element.attributes) {
      for (const [, id] of value.matchAll(/url\(["']?#([^"')]+)["']?\)/g)) referenced.add(id as string);
      if (/^(xlink:)?href$/.test(name) && value.startsWith('#')) referenced.add(value.slice(1));
    }
  }
  for (const [, id] of css.matchAll(/url\(["']?#([^"')]+)["']?\)/g)) referenced.add(id as string);
  const renamed = new Map<string, string>();
  for (const element of svg.querySelectorAll('[id]')) {
    const named = css.includes(`#${CSS.escape(element.id)}`) && element.id !== root;
    if (referenced.has(element.id) || named) {
      if (!renamed.has(element.id)) renamed.set(element.id, `${placeholder}-${renamed.size + 1}`);
      element.id = renamed.get(element.id) as string;
    } else {
      element.removeAttribute('id');
    }
  }
  svg.id = placeholder;
  for (const unused of svg.querySelectorAll('marker, filter, linearGradient, radialGradient, clipPath, symbol')) {
    if (!unused.id) unused.remove();
  }
  // Twice: what held only empty things is empty then.
  for (const _ of [1, 2]) {
    const empty = 'defs:empty, g:empty, text:empty, tspan:empty, style:empty, rect:not([width]):not([style*="width"])';
    for (const element of svg.querySelectorAll(empty)) element.remove();
  }
  const rename = (text: string) =>
    text
      .replace(/url\(["']?#([^"')]+)["']?\)/g, (whole, id: string) =>
        renamed.has(id) ? `url(#${renamed.get(id)})` : whole,
      )
      .replace(/^#(.+)$/, (whole, id: string) => (renamed.has(id) ? `#${renamed.get(id)}` : whole));

  const numbers =
    /^(d|points|transform|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|width|height|viewBox|offset|refX|refY|markerWidth|markerHeight|stroke-width|style)$/;
  const round = (text: string) =>
    text.replace(/-?\d*\.\d{3,}(e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100 + 0));
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (
        name.startsWith('data-') ||
        name.startsWith('aria-') ||
        name === 'role' ||
        name === 'font-family' ||
        name === 'xml:space'
      ) {
        element.removeAttribute(name);
        continue;
      }
      const next = rename(numbers.test(name) ? round(value) : value);
      if (next !== value) element.setAttribute(name, next);
    }
    const inline = (element as SVGElement).style;
    for (const name of ['font-family', 'mix-blend-mode']) inline?.removeProperty(name);
    if (element.getAttribute('style')?.trim() === '') element.removeAttribute('style');
    if (element.getAttribute('class')?.trim() === '') element.removeAttribute('class');
    if (element.localName === 'a') {
      const target = element.getAttribute('href') ?? element.getAttribute('xlink:href');
      for (const name of ['xlink:href', 'target', 'rel']) element.removeAttribute(name);
      if (target) element.setAttribute('href', target);
    }
  }
  if (style) {
    let text = css;
    for (const [old, id] of renamed)
      text = text.replaceAll(`#${CSS.escape(old)}`, `#${id}`).replaceAll(`"#${old}"`, `"#${id}"`);
    style.textContent = round(text.replaceAll(`#${root}`, `#${placeholder}`));
  }

  /** The rules that style something here, without fonts (the page sets one) and states nobody can reach. */
  function usedRules(text: string): string {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const frames = new Map<string, string>();
    const rules: string[] = [];
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSKeyframesRule) frames.set(rule.name, rule.cssText);
      if (!(rule instanceof CSSStyleRule)) continue;
      const selectors = rule.selectorText
        .split(/,(?![^(]*\))/)
        .map((selector) => selector.trim())
        .filter((selector) => {
          if (selector === `#${root}` || /:root$/.test(selector)) return true;
          try {
            return elements.some((element) => element.matches(selector));
          } catch {
            return false;
          }
        });
      for (const name of ['font-family', 'animation', 'cursor', '-webkit-tap-highlight-color'])
        rule.style.removeProperty(name);
      for (const name of [...rule.style])
        if (name.startsWith('--') || name.startsWith('animation')) rule.style.removeProperty(name);
      if (selectors.length > 0 && rule.style.length > 0) rules.push(`${selectors.join(',')}{${rule.style.cssText}}`);
    }
    return rules.join('\n');
  }
}
