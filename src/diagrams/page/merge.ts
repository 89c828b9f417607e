/**
 * Runs in the page. Merges the light and the dark drawing of one diagram into
 * the light one: where they differ they differ in colours, and each pair
 * becomes the palette’s CSS variable, or `light-dark()` if Mermaid computed it.
 *
 * @param variables CSS variable by `light|dark`, both as `#rrggbb`
 * @throws if the drawings differ in anything but colour.
 */
export function mergeThemes(light: Element, dark: Element, variables: Readonly<Record<string, string>>): void {
  const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const normal = (color: string): string | undefined => {
    canvas.fillStyle = '#010203';
    canvas.fillStyle = color;
    const value = canvas.fillStyle;
    return value === '#010203' && color !== '#010203' ? undefined : value;
  };
  const pair = (one: string, two: string) => {
    const [a, b] = [normal(one), normal(two)];
    if (one === 'none' || two === 'none' || !a || !b) return undefined;
    return a === b ? a : (variables[`${a}|${b}`] ?? `light-dark(${a}, ${b})`);
  };
  const colors =
    /#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)|\b(?:black|white|red|navy|grey|gray|lightgr[ae]y|transparent)\b/gi;
  const blend = (one: string, two: string, where: string): string => {
    if (one === two) return one;
    const whole = pair(one, two);
    if (whole) return whole;
    const [ones, twos] = [one.match(colors) ?? [], two.match(colors) ?? []];
    if (one.replace(colors, '') !== two.replace(colors, '') || ones.length !== twos.length) {
      throw new Error(`The light and the dark drawing differ in ${where}: “${one}” and “${two}”.`);
    }
    let index = 0;
    return one.replace(colors, (color) => pair(color, twos[index++] as string) ?? color);
  };
  const walk = (one: Element, two: Element) => {
    const where = `<${one.localName} class="${one.getAttribute('class') ?? ''}">`;
    if (one.localName !== two.localName || one.children.length !== two.children.length) {
      throw new Error(`The light and the dark drawing differ in what ${where} holds.`);
    }
    for (const { name, value } of [...one.attributes]) {
      const other = two.getAttribute(name);
      if (other === null) throw new Error(`The dark drawing has no ${name} on ${where}.`);
      if (other !== value) one.setAttribute(name, blend(value, other, `${name} of ${where}`));
    }
    if (one.children.length > 0)
      [...one.children].forEach((child, index) => {
        walk(child, two.children[index] as Element);
      });
    else if (one.textContent !== two.textContent)
      one.textContent = blend(one.textContent ?? '', two.textContent ?? '', where);
  };
  walk(light, dark);
}
