import { CheckedPage } from '../../checks/checked-page.ts';
import type { Source } from '../../source/source.ts';
import { asRecord, asStrings } from './loose.ts';

/** The tag of every page that is about the invented shop. */
export const exampleTag = 'example-shop';

/** Whether a page is about the invented shop. */
export const isExample = ({ value }: Source): boolean => asStrings(asRecord(value).tags).includes(exampleTag);

const title = ':::caution[An example, to be edited]';

/**
 * A page of the invented shop with a note for whoever makes it true, under its
 * first heading; as it is where the note stands there already.
 */
export function asExample(source: Source): string {
  if (source.text.includes(title)) return source.text;
  const heading = new CheckedPage(source).nodes.find(({ type }) => type === 'heading');
  const at = source.bodyOffset + (heading?.position?.end.offset ?? 0);
  const note = `${title}\nThis page describes a shop that does not exist. Replace what is not yours, then delete this note and the tag \`${exampleTag}\`.\n:::`;
  return `${source.text.slice(0, at)}\n\n${note}${source.text.slice(at)}`;
}
