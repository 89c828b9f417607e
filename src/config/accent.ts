import { clampChroma, converter, formatHex, type Oklch, wcagContrast } from 'culori';

const oklch = converter('oklch');

/** The grounds on which the accent stands as text, as in tokens.css: the bar above a page, light; the page, dark. */
const ground = { light: '#f6f7f9', dark: '#12171c' } as const;

/** WCAG 2.2 AA for text, and AAA for what is small or matters most. */
const least = 4.5;
const good = 7;

/** The three shades that the shell takes of an accent, light and dark. */
export interface Accent {
  readonly low: string;
  readonly accent: string;
  readonly high: string;
}

/**
 * The nearest colour to an accent that can be read as text on the light page:
 * the same hue, as much darker as it must be. The accent itself where it can.
 *
 * @param accent as `#rrggbb`
 */
export const readableAccent = (accent: string): string => shade(accent, 0, -1, [ground.light], least);

/** How well an accent can be read as text on the light page: WCAG’s contrast, from 1 to 21. */
export const contrastOf = (accent: string): number => wcagContrast(accent, ground.light);

/**
 * The shades of an accent for both themes, each with the contrast that its place asks for.
 *
 * @param accent as `#rrggbb`, readable on the light page
 */
export function accentShades(accent: string): { readonly light: Accent; readonly dark: Accent } {
  const lowLight = at(accent, 0.94, 0.045);
  const lowDark = at(accent, 0.27, 0.06);
  return {
    light: { low: lowLight, accent, high: shade(accent, -0.06, -1, [ground.light, lowLight], good) },
    dark: {
      low: lowDark,
      accent: shade(at(accent, 0.58, 0.15), 0, 1, [ground.dark], least),
      high: shade(at(accent, 0.8, 0.12), 0, 1, [ground.dark, lowDark], good),
    },
  };
}

/** The hue of a colour at another lightness, with no more colour than this. */
function at(colour: string, lightness: number, chroma: number): string {
  const { c, h } = oklch(colour) as Oklch;
  return hex({ mode: 'oklch', l: lightness, c: Math.min(c, chroma), ...(h === undefined ? {} : { h }) });
}

/** A colour, lighter (1) or darker (-1) by small steps until it can be read on all these grounds. */
function shade(colour: string, start: number, way: 1 | -1, on: readonly string[], contrast: number): string {
  const from = oklch(colour) as Oklch;
  const canBeRead = (one: string) => on.every((other) => wcagContrast(one, other) >= contrast);
  if (start === 0 && canBeRead(colour)) return colour;
  let found = colour;
  for (let l = from.l + start; l > 0 && l <= 1.001; l += way * 0.005) {
    found = hex({ ...from, l });
    if (canBeRead(found)) return found;
  }
  return found;
}

const hex = (colour: Oklch): string => formatHex(clampChroma(colour, 'oklch')) ?? '#000000';
