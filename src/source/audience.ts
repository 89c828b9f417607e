/**
 * For whom the site is made, as WATCHBOOK_AUDIENCE says, which the build sets:
 * `internal`, with every page, or `public`.
 *
 * @throws where it is another word: nobody may get more than they should by a slip
 */
export function audience(): 'internal' | 'public' {
  const { WATCHBOOK_AUDIENCE: given = 'internal' } = process.env;
  if (given !== 'internal' && given !== 'public')
    throw new Error(`WATCHBOOK_AUDIENCE can be internal or public; it is “${given}”.`);
  return given;
}
