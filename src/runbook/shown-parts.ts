import { type ConsolePart, commandsIn, consoleParts } from '../model/runbooks/console.ts';
import { type Piece, piecesOf } from './template.ts';

/** A stretch of a code block as a page shows it. Only commands are copied. */
export interface ShownPart {
  readonly kind: ConsolePart['kind'];
  readonly pieces: readonly Piece[];
}

/**
 * A code block in the stretches that a page shows: a session in its prompts,
 * commands and outputs, any other block as one to copy whole.
 *
 * @param language of the block
 */
export function shownParts(text: string, language: string): ShownPart[] {
  if (language !== 'console') return [{ kind: 'command', pieces: piecesOf(text, language) }];
  // A quote may be opened on one line and closed on the next: what a shell makes of a place, all commands together tell.
  const places = piecesOf(commandsIn(text), language).filter((piece) => typeof piece !== 'string');
  let next = 0;
  return consoleParts(text).map(({ kind, text: part }) => ({
    kind,
    pieces: piecesOf(part, kind === 'command' ? language : undefined).map((piece) => {
      if (typeof piece === 'string' || kind !== 'command') return piece;
      const place = places[next];
      next += 1;
      return place?.name === piece.name ? place : { ...piece, state: 'fixed' };
    }),
  }));
}
