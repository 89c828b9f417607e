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

  // The number of a message stands on a marker, which has no geometry of its own; the theme pairs the two.
  const exempt = '.sequenceNumber';
  const hidden = 'defs, marker, clipPath, mask, symbol, pattern, title, desc, style';
  /** The colours a paint may show: one, or the stops of its gradient. */
  const colors = (paint: string): Rgba[] => {
    const id = /^url\("?#([^")]+)/.exec(paint)?.[1];
    if (!id) return [parse(paint)].filter((color) => color !== undefined);
    return [...svg.querySelectorAll(`#${CSS.escape(id)} stop`)]
      .map((stop) => parse(getComputedStyle(stop).stopColor))
      .filter((color) => color !== undefined);
  };
  const painted = [
    ...svg.querySelectorAll<SVGGeometryElement>('rect, circle, ellipse, polygon, path, polyline'),
  ].flatMap((shape) => {
    const style = getComputedStyle(shape);
    const matrix = shape.getScreenCTM()?.inverse();
    if (!matrix || shape.closest(hidden) || style.display === 'none' || style.visibility === 'hidden') return [];
    const box = shape.getBoundingClientRect();
    const width = Number.parseFloat(style.strokeWidth);
    const area = (paint: string, share: string, margin: number, covers: (point: DOMPoint) => boolean) => {
      const found = colors(paint).map(([r, g, b, a]): Rgba => [r, g, b, a * Number(share) * opacity(shape)]);
      return found.some((color) => color[3] > 0) ? [{ shape, colors: found, matrix, box, margin, covers }] : [];
    };
    return [
      ...area(style.fill, style.fillOpacity, 0, (point) => shape.isPointInFill(point)),
      // A broad stroke is a surface too: the flows of a Sankey diagram.
      ...(width > 8 ? area(style.stroke, style.strokeOpacity, width, (point) => shape.isPointInStroke(point)) : []),
    ];
  });
  const behind = (text: Element, x: number, y: number): Rgba[] => {
    let grounds = [hex(surface)];
    for (const { shape, colors, matrix, box, margin, covers } of painted) {
      if (x < box.left - margin || x > box.right + margin || y < box.top - margin || y > box.bottom + margin) continue;
      if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      if (!covers(new DOMPoint(x, y).matrixTransform(matrix))) continue;
      grounds = grounds.flatMap((ground) => colors.map((color) => over(color, ground)));
      // Opaque paint hides what is below it; the list stays short.
      if (grounds.length > 16) grounds = grounds.slice(0, 16);
    }
    return grounds;
  };

  return [...svg.querySelectorAll<SVGElement>('text, tspan')].map((text) => {
    const nodes = [...text.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (nodes.length === 0 || text.closest(hidden) || text.matches(exempt)) return null;
    const style = getComputedStyle(text);
    const ink = parse(style.fill) ?? [0, 0, 0, 1];
    const alpha = ink[3] * Number(style.fillOpacity) * opacity(text);
    const grounds = nodes.flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].flatMap((box) =>
        [0.05, 0.275, 0.5, 0.725, 0.95].flatMap((part) =>
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
