import type { Tone } from './conversion.ts';

/** What admonitions are called elsewhere, by the aside that comes nearest. */
const names: Readonly<Record<Tone, readonly string[]>> = {
  note: `note info information abstract summary tldr seealso see also example quote cite question help faq todo
    primary secondary default version versionadded versionchanged topic announcement neutral success check done`.split(
    /\s+/,
  ),
  tip: 'tip hint important-tip recommendation best-practice bestpractice new highlight'.split(' '),
  caution: 'caution warning warn attention important yellow deprecated disclaimer'.split(' '),
  danger: 'danger error bug failure fail missing critical fatal red alert-danger'.split(' '),
};

/**
 * The aside that an admonition becomes; undefined where the name is of none.
 *
 * @example toneOf('WARNING') // 'caution'
 */
export function toneOf(name: string): Tone | undefined {
  const word = name.toLowerCase();
  return (Object.keys(names) as Tone[]).find((tone) => names[tone].includes(word));
}

/** The title of an aside, where its name says more than the site does by itself. */
export function labelFor(name: string, label: string | undefined): { readonly label?: string } {
  const text = label?.trim();
  if (text) return { label: text };
  const word = name.toLowerCase();
  if (Object.hasOwn(names, word)) return {};
  return { label: word.charAt(0).toUpperCase() + word.slice(1) };
}
