import type { BodyNode } from './body.ts';

/** One attribute of a tag; the value is undefined where it is no literal text, or is missing. */
export interface TagAttribute {
  /** Undefined for a spread. */
  readonly name: string | undefined;
  readonly value: string | undefined;
}

/** The attributes of a tag, in order, as they are written. */
export function attributesIn({ attributes }: BodyNode): TagAttribute[] {
  return ((attributes ?? []) as { type: string; name?: string; value?: unknown }[]).map(({ type, name, value }) => ({
    name: type === 'mdxJsxAttribute' ? name : undefined,
    value: type === 'mdxJsxAttribute' && typeof value === 'string' ? value : undefined,
  }));
}

/** The literal attributes of a tag by name. */
export function literalsIn(tag: BodyNode): Readonly<Record<string, string>> {
  return Object.fromEntries(
    attributesIn(tag).flatMap(({ name, value }) => (name === undefined || value === undefined ? [] : [[name, value]])),
  );
}

/** A stretch of a body, in UTF-16 units from its start. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the parts of an opening tag stand: the parser gives no places of
 * attributes.
 *
 * @param body the text that the tag was read from
 * @returns the tag’s `<Name`, and each literal attribute by name, whole and its value without quotes
 */
export function placesIn(
  body: string,
  tag: BodyNode,
): { name: Stretch; attributes: ReadonlyMap<string, { whole: Stretch; value: Stretch }> } {
  const start = tag.position?.start.offset ?? 0;
  const end = tag.position?.end.offset ?? start;
  const name = { start, end: start + 1 + (tag.name?.length ?? 0) };
  const attributes = new Map<string, { whole: Stretch; value: Stretch }>();
  const pattern = /[\s\u00a0]+(?:([^\s=/>{}"']+)(?:\s*=\s*("[^"]*"|'[^']*'))?|\{[^{}]*\})/y;
  pattern.lastIndex = name.end;
  for (let match = pattern.exec(body); match && pattern.lastIndex <= end; match = pattern.exec(body)) {
    const [all, key, quoted] = match;
    if (key === undefined) continue;
    const to = match.index + all.length;
    const whole = { start: match.index + all.search(/\S/), end: to };
    attributes.set(key, {
      whole,
      value: quoted && quoted.length > 2 ? { start: to - quoted.length + 1, end: to - 1 } : whole,
    });
  }
  return { name, attributes };
}
