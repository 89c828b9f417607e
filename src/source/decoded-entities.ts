/**
 * Markup with the entities that can hide an address or a rule replaced by what
 * they stand for: numbers, quotation marks and ampersands.
 *
 * @example decodedEntities('&#106;avascript:') // "javascript:"
 */
export function decodedEntities(text: string): string {
  return text
    .replaceAll(/&#(?:x([0-9a-f]+)|(\d+));?/gi, (_, hex: string | undefined, decimal: string) =>
      String.fromCodePoint(Math.min(0x10ffff, hex ? Number.parseInt(hex, 16) : Number(decimal))),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
