import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { digestOf, TextStore } from '../source/text-store.ts';
import { writeAtomically } from '../source/write.ts';

/** What the preview of a page says. */
export interface Card {
  readonly title: string;
  /** What kind of page it is: "Runbook". */
  readonly kind: string;
  /** Who keeps it. */
  readonly keeper: string | undefined;
  /** The name of the handbook. */
  readonly site: string;
  /** The colour of the bar and of the kind, as `#rrggbb`. */
  readonly accent: string;
}

/** Raise it with every change of what is drawn. */
const version = 1;
const [width, height, edge] = [1200, 630, 80];
const [ink, quiet, paper] = ['#141c25', '#465361', '#ffffff'];

/**
 * The preview that chats and social networks show of a link to a page: a PNG of
 * 1200 by 630 pixels. Kept by a digest of all that it is made from.
 */
export async function socialImage(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const store = new TextStore(join('.cache', 'social'));
  const key = digestOf(JSON.stringify([version, sharp.versions, card]));
  const kept = store.get(key);
  if (kept !== undefined) return new Uint8Array(Buffer.from(kept, 'base64'));
  const made = await drawn(card);
  store.put(key, made.toString('base64'));
  return new Uint8Array(made);
}

async function drawn({ title, kind, keeper, site, accent }: Card): Promise<Buffer> {
  const [above, name, below, foot] = await Promise.all([
    words(kind, 36, accent),
    words(title, title.length > 50 ? 60 : 76, ink),
    words(keeper === undefined ? '' : `Kept by: ${keeper}`, 34, quiet),
    words(site, 34, quiet),
  ]);
  const nameTop = edge + 90;
  const belowTop = Math.min(nameTop + (name?.height ?? 0) + 40, height - edge - 100);
  const placed = [
    { ...above, top: edge },
    { ...name, top: nameTop },
    { ...below, top: belowTop },
    { ...foot, top: height - edge - (foot?.height ?? 0) },
  ].flatMap(({ input, top }) => (input ? [{ input, left: edge, top }] : []));
  const bar = await sharp({ create: { width: 24, height, channels: 3, background: accent } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: paper } })
    .composite([{ input: bar, left: 0, top: 0 }, ...placed])
    .png({ palette: true, colours: 64, effort: 4 })
    .toBuffer();
}

/** Words as a picture, in as many lines as they need; nothing for none. */
async function words(text: string, pixels: number, colour: string) {
  const plain = text.replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ').trim();
  if (plain === '') return undefined;
  const escaped = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${escaped}</span>`,
      // Twelve points at so many dots an inch; the comma ends the name of the font.
      font: 'Inter SemiBold, 12',
      fontfile: fontFile(),
      dpi: pixels * 6,
      width: width - 2 * edge,
      wrap: 'word-char',
      rgba: true,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, height: info.height };
}

/** The font of the site as a file that the library reads, written once. */
function fontFile(): string {
  const woff = readFileSync(
    createRequire(join(process.cwd(), 'package.json')).resolve('@fontsource/inter/files/inter-latin-600-normal.woff'),
  );
  const file = join(process.cwd(), '.cache', 'fonts', `${digestOf(woff)}.ttf`);
  if (!existsSync(file)) writeAtomically(file, fontIn(woff));
  return file;
}

/** The font inside a WOFF file (W3C, WOFF 1.0): its tables, each inflated and at a multiple of four. */
function fontIn(woff: Buffer): Uint8Array {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + 16 * count);
  const step = Math.floor(Math.log2(count));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** step, 6);
  head.writeUInt16BE(step, 8);
  head.writeUInt16BE(16 * count - 16 * 2 ** step, 10);
  const parts: Uint8Array[] = [head];
  let at = head.length;
  for (let index = 0; index < count; index += 1) {
    const entry = 44 + 20 * index;
    const [start, packed, size] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ];
    const raw = woff.subarray(start, start + packed);
    const table = packed < size ? inflateSync(raw) : raw;
    woff.copy(head, 12 + 16 * index, entry, entry + 4);
    woff.copy(head, 16 + 16 * index, entry + 16, entry + 20);
    head.writeUInt32BE(at, 20 + 16 * index);
    head.writeUInt32BE(size, 24 + 16 * index);
    parts.push(table, Buffer.alloc((4 - (size % 4)) % 4));
    at += size + ((4 - (size % 4)) % 4);
  }
  return Buffer.concat(parts);
}
