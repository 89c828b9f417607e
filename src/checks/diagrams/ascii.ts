/**
 * Whether a code block looks like a diagram drawn with characters, which
 * Mermaid would show better: several lines with boxes or arrows in them.
 *
 * @param code the text of a code block without a language, or of language `text`
 */
export function looksLikeAsciiDiagram(code: string): boolean {
  const lines = code.split('\n');
  // The outline of `tree` and similar listings use the same characters and are fine as they are.
  const drawn = lines.filter((line) => !/^\s*(?:[│|]\s*)*[├└|`+][─-]{2}\s/.test(line));
  const count = (pattern: RegExp) => drawn.filter((line) => pattern.test(line)).length;
  const edges = count(/\+-{2,}[-+]*\+|[┌╔][─═]{2,}|[└╚][─═]{2,}/);
  const sides = count(/^\s*[|│║].*[|│║]/) + count(/\s[|│║]\s.*[|│║]/);
  const arrows = count(/-{2,}>|<-{2,}|={2,}>|[─═]{2,}[>▶►→]|^\s*[v▼↓^▲↑](\s+[v▼↓^▲↑])*\s*$/);
  const boxes = edges >= 2 && sides >= 1;
  const bracketed = drawn.filter((line) => /[\][()]\s*(-{1,}>|→|─+[>▶►])\s*[[(]/.test(line)).length;
  const table =
    edges >= 3 &&
    drawn.filter((line) => line.trim() !== '').every((line) => /^\s*[+|┌├└│╔╠╚║]/.test(line)) &&
    arrows === 0 &&
    isGrid(drawn);
  return !table && (boxes || bracketed >= 2 || (arrows >= 2 && count(/^\s*[|│v▼↓]\s*$/) >= 1));
}

/** Output of a database client: every ruled line has its joints in the same columns. */
function isGrid(lines: readonly string[]): boolean {
  const rules = lines
    .filter((line) => /^\s*[+┌├└╔╠╚][-─═+┬┼┴┐┤┘╦╬╩╗╣╝]+\s*$/.test(line))
    .map((line) => line.trim().length);
  return rules.length >= 2 && new Set(rules).size === 1 && lines.filter((line) => line.trim() !== '').length >= 4;
}
