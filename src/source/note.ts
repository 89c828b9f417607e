import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The file that says which version a handbook has, by its name in the project's root. It belongs to the organisation. */
export const noteFile = '.watchbook.json';

const noteSchema = z.object({
  /** The version of the product, as in package.json. */
  version: z.string(),
  /** The commit of the product's own repository that its files come from, where that is known. */
  commit: z.string().optional(),
  /** The day on which `adopt` made the handbook an organisation's own, ISO 8601. */
  adopted: z.string().optional(),
});

/** What a handbook says of itself: which version of the product it has, and since when it is an organisation's. */
export type Note = z.output<typeof noteSchema>;

/** The note of a handbook; of one without, what package.json says. */
export function readNote(root: string): Note {
  const read = (file: string) => {
    try {
      return noteSchema.safeParse(JSON.parse(readFileSync(join(root, file), 'utf8'))).data;
    } catch {
      return undefined;
    }
  };
  return read(noteFile) ?? { version: read('package.json')?.version ?? '0.0.0' };
}

/** The text of a note. */
export const noteText = (note: Note): string => `${JSON.stringify(note, null, 2)}\n`;
