/**
 * A part of an address as a person would write it. A percent sign that begins
 * no valid escape is part of what was typed, and stays.
 *
 * @example
 * decoded('50%25%20of%20%') // '50% of %'
 */
export function decoded(text: string): string {
  // Most addresses hold none, and a check decodes tens of thousands.
  if (!text.includes('%')) return text;
  return text.replaceAll(/(%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
