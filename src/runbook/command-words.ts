/** A stretch of a command: what may wrap as it is, or a word that stays whole on a narrow screen. */
export interface Stretch {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Letters that fit beside each other on the narrowest phone. */
const fits = 24;

/**
 * A command in stretches, so that a phone breaks it between words. Browsers
 * break `--output` after its hyphens, and a long word anywhere; here a word is
 * whole, and one that is too long for a line is parted after its commas,
 * slashes and the like. The texts of all stretches together are the command.
 *
 * @example stretchesOf('df -h /var').filter(({ isWhole }) => isWhole).map(({ text }) => text) // ["-h", "/var"]
 */
export function stretchesOf(command: string): Stretch[] {
  const stretches: Stretch[] = [];
  let plain = '';
  for (const word of [...command.split(/(\s+)/), undefined]) {
    // Nothing breaks within letters, digits, dots and underscores that fit on a line.
    if (word !== undefined && (/^\s/.test(word) || (/^[\w.]*$/.test(word) && word.length <= fits))) {
      plain += word;
      continue;
    }
    if (plain !== '') stretches.push({ text: plain, isWhole: false });
    plain = '';
    if (word !== undefined) stretches.push(...partsOf(word).map((text) => ({ text, isWhole: true })));
  }
  return stretches;
}

function partsOf(word: string): string[] {
  if (word.length <= fits) return [word];
  const parts: string[] = [];
  for (const piece of word.match(/[^,/=|:;&]*[,/=|:;&]+|[^,/=|:;&]+$/g) ?? [word]) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + piece.length <= fits) parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  return parts;
}
