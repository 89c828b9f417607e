/** As the shell writes a second-level heading, in its box where it has a link of its own. */
const heading = /<div class="sl-heading-wrapper level-h2">|<h2\b/g;

/**
 * Parts the HTML of a page's prose after its first section.
 *
 * @returns the text before the second second-level heading, and the rest; all of it and nothing where there is none
 * @example afterFirstSection('<h2>A</h2>1<h2>B</h2>2') // ["<h2>A</h2>1", "<h2>B</h2>2"]
 */
export function afterFirstSection(html: string): [first: string, rest: string] {
  // A box and the heading in it are one.
  const [, second] = [...html.replaceAll(/(<div class="sl-heading-wrapper level-h2">)<h2/g, '$1<hh').matchAll(heading)];
  return second ? [html.slice(0, second.index), html.slice(second.index)] : [html, ''];
}
