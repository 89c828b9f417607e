/**
 * Runs in the page. Finds every piece of text of a drawn diagram, works out
 * what is painted behind it, and gives it a readable colour where it has not:
 * WCAG 2.2 asks for a contrast of 4.5:1 (success criterion 1.4.3).
 *
 * @returns one colour (or null, if it was fine) for each text, in document order.
 */
export function readableText(svg: SVGSVGElement, surface: string, inks: readonly string[]): (string | null)[] {
  type Rgba = [number, number, number, number];
  const parse = (color: string): Rgba | undefined => {
    const parts = /^rgba?\(([^)]+)\)$/
      .exec(color)?.[1]
      ?.split(/[\s,/]+/)
      .map(Number);
    if (!parts || parts.length < 3 || parts.some(Number.isNaN)) return undefined;
    return [parts[0] as number, parts[1] as number, parts[2] as number, parts[3] ?? 1];
  };
  const hex = (color: string): Rgba => {
    const value = Number.parseInt(color.slice(1), 16);
    return [(value >> 16) & 255, (value >> 8) & 255, value & 255, 1];
  };
  const over = (top: Rgba, below: Rgba): Rgba => {
    const mix = (i: 0 | 1 | 2) => top[i] * top[3] + below[i] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  // WCAG 2.2, definitions of “relative luminance” and “contrast ratio”.
  const luminance = ([r, g, b]: Rgba) => {
    const linear = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const contrast = (one: Rgba, two: Rgba) => {
    const [low, high] = [luminance(one), luminance(two)].sort((x, y) => x - y) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  const opacity = (element: Element) => {
    let value = 1;
    for (let at: Element | null = element; at && at !== svg; at = at.parentElement)
      value *= Number(getComputedStyle(at).opacity);
    return value;
  };

  const hidden = 'defs, marker, clipPath, mask, symbol, pattern, title, desc, style';
  const shapes = [
    ...svg.querySelectorAll<SVGGeometryElement>('rect, circle, ellipse, polygon, path, polyline'),
  ].flatMap((shape) => {
    if (shape.closest(hidden)) return [];
    const style = getComputedStyle(shape);
    const fill = parse(style.fill);
    if (!fill || style.display === 'none' || style.visibility === 'hidden') return [];
    const alpha = fill[3] * Number(style.fillOpacity) * opacity(shape);
    const matrix = shape.getScreenCTM()?.inverse();
    if (alpha === 0 || !matrix) return [];
    return [{ shape, color: [fill[0], fill[1], fill[2], alpha] as Rgba, matrix, box: shape.getBoundingClientRect() }];
  });
  const behind = (text: Element, x: number, y: number) => {
    let color = hex(surface);
    for (const { shape, color: fill, matrix, box } of shapes) {
      if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
      if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      if (shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix))) color = over(fill, color);
    }
    return color;
  };

  return [...svg.querySelectorAll<SVGElement>('text, tspan, foreignObject *')].map((text) => {
    const nodes = [...text.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (nodes.length === 0 || text.closest(hidden)) return null;
    const style = getComputedStyle(text);
    const ink = parse(text instanceof SVGElement ? style.fill : style.color) ?? [0, 0, 0, 1];
    const alpha = ink[3] * Number(text instanceof SVGElement ? style.fillOpacity : 1) * opacity(text);
    const grounds = nodes.flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].flatMap((box) =>
        [0.05, 0.275, 0.5, 0.725, 0.95].map((part) =>
          behind(text, box.left + box.width * part, box.top + box.height / 2),
        ),
      );
    });
    const worst = (color: Rgba) =>
      Math.min(21, ...grounds.map((ground) => contrast(over([color[0], color[1], color[2], alpha], ground), ground)));
    if (worst(ink) >= 4.5) return null;
    return [...inks].sort((one, two) => worst(hex(two)) - worst(hex(one)))[0] ?? null;
  });
}
