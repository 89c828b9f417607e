/** The beginning of an item of CBOR (RFC 8949), in which Pagefind writes its files. */
export interface Head {
  /** CBOR's major type: 0 and 1 numbers, 2 bytes, 3 text, 4 list, 5 map, 6 tag, 7 others. */
  readonly major: number;
  readonly value: number;
  readonly next: number;
}

/** Reads the beginning of the item at a place: its type, and its value or length. */
export function readHead(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const major = first >> 5;
  const short = first & 31;
  if (short < 24) return { major, value: short, next: at + 1 };
  const size = { 24: 1, 25: 2, 26: 4 }[short];
  if (size === undefined && !(short === 27 && major === 7)) throw new Error('CBOR of a length that is not used here');
  return size === undefined
    ? { major, value: 0, next: at + 9 }
    : { major, value: bytes.readUIntBE(at + 1, size), next: at + 1 + size };
}

/** Where the item that begins here ends. */
export function skip(bytes: Buffer, at: number): number {
  const { major, value, next } = readHead(bytes, at);
  if (major === 2 || major === 3) return next + value;
  let end = next;
  const children = major === 4 ? value : major === 5 ? 2 * value : major === 6 ? 1 : 0;
  for (let child = 0; child < children; child++) end = skip(bytes, end);
  return end;
}

/** Where the items of the list that begins here begin. */
export function items(bytes: Buffer, at: number): number[] {
  const { major, value, next } = readHead(bytes, at);
  if (major !== 4) throw new Error('expected a list in Pagefind’s index');
  const starts: number[] = [];
  let place = next;
  for (let item = 0; item < value; item++) {
    starts.push(place);
    place = skip(bytes, place);
  }
  return starts;
}

/** The text that begins here. */
export function readText(bytes: Buffer, at: number): string {
  const { major, value, next } = readHead(bytes, at);
  if (major !== 3) throw new Error('expected a text in Pagefind’s index');
  return bytes.toString('utf8', next, next + value);
}

/** The beginning of an item. */
export function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  const size = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
  const bytes = Buffer.alloc(1 + size);
  bytes[0] = (major << 5) | { 1: 24, 2: 25, 4: 26 }[size as 1 | 2 | 4];
  bytes.writeUIntBE(value, 1, size);
  return bytes;
}

/** A text as an item. */
export function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([head(3, bytes.length), bytes]);
}
