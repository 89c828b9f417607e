/**
 * Runs in the page. Turns the HTML that some types of diagram use for labels
 * in spite of `htmlLabels: false` into SVG text: HTML inside a drawing wraps
 * differently once the style sheet of another page applies to it.
 */
export function plainText(svg: SVGSVGElement): void {
  const linesOf = (foreign: SVGForeignObjectElement, straight: boolean): string[] => {
    const html = foreign.querySelector<HTMLElement>('div, span, p');
    const written = (html?.innerText ?? '').split('\n').map((line) => line.trim());
    if (!straight) return written.filter((line) => line !== '');
    // Where the browser wrapped, words stand at different heights.
    const lines = new Map<number, string[]>();
    const walker = document.createTreeWalker(foreign, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const word of (node.nodeValue ?? '').matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const top = Math.round(range.getBoundingClientRect().top);
        const near = [...lines.keys()].find((known) => Math.abs(known - top) < 4) ?? top;
        lines.set(near, [...(lines.get(near) ?? []), word[0]]);
      }
    }
    return [...lines].sort(([one], [two]) => one - two).map(([, words]) => words.join(' '));
  };

  for (const foreign of svg.querySelectorAll('foreignObject')) {
    const matrix = foreign.getScreenCTM();
    const leaf = [...foreign.querySelectorAll('*')].find((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
    );
    if (!matrix || !leaf) {
      foreign.remove();
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(foreign);
    const box = range.getBoundingClientRect();
    const middle = new DOMPoint(box.left + box.width / 2, box.top + box.height / 2).matrixTransform(matrix.inverse());
    const style = getComputedStyle(leaf);
    const size = Number.parseFloat(style.fontSize);
    const lines = linesOf(foreign, Math.abs(matrix.b) < 0.01);
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    text.setAttribute(
      'style',
      `fill:${style.color};font-size:${style.fontSize};font-weight:${style.fontWeight};text-anchor:middle;dominant-baseline:central`,
    );
    lines.forEach((line, index) => {
      const span = document.createElementNS('http://www.w3.org/2000/svg', 'tspan');
      span.setAttribute('x', String(middle.x));
      span.setAttribute('y', String(middle.y + (index - (lines.length - 1) / 2) * size * 1.25));
      span.textContent = line;
      text.append(span);
    });
    foreign.replaceWith(text);
  }
}
