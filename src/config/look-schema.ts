import { z } from 'zod';

const said = (what: string) => z.string({ error: `expected ${what}` }).min(1, { error: `expected ${what}` });

const font = z.strictObject({
  name: said('what the font is called').regex(/^[\p{L}\p{N} -]+$/u, {
    error: 'is not a name of a font — write letters, digits and spaces',
  }),
  /** Path under `public/`. */
  file: said('a file under public/, such as "fonts/acme.woff2"').regex(/^(?!.*\.\.)[\w./-]+\.woff2$/, {
    error:
      'is not a font for the web — put a .woff2 file into public/ and write its path from there, such as "fonts/acme.woff2"',
  }),
  weight: z
    .string({ error: 'is not a weight — write "400", or "100 900" for a font that has all' })
    .regex(/^\d{3}( \d{3})?$/, { error: 'is not a weight — write "400", or "100 900" for a font that has all' })
    .default('100 900'),
});

/** How the handbook looks. What is left out looks as the product comes. */
export const lookSettings = {
  /** The colour of links and of what is chosen, as `#0a5c8f`. The shades for both themes are made from it. */
  accent: z
    .string({ error: 'is not a colour — write it as #0a5c8f' })
    .regex(/^#[0-9a-f]{6}$/i, { error: 'is not a colour — write it as #0a5c8f' })
    .optional(),
  /** Fonts of your own, from files in `public/`: for text, and for code. */
  fonts: z.strictObject({ text: font.optional(), code: font.optional() }).default({}),
  /** Whether each page gets a picture that chats show of a link to it. Off: a handbook behind a sign-on shows no previews. */
  socialImages: z.boolean({ error: 'is neither true nor false' }).default(false),
  /** A line at the foot of every page. */
  foot: z
    .strictObject({
      text: said('a line of text'),
      links: z
        .array(
          z.strictObject({
            label: said('what the link is called'),
            link: z.string().regex(/^(\/(?![/\\])\S*|https?:\/\/[^\s/]\S*|mailto:\S+)$/, {
              error: 'is not an address — begin it with / for a page of this handbook, or with https:// or mailto:',
            }),
          }),
        )
        .readonly()
        .default([]),
    })
    .optional(),
};
