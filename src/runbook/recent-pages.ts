/** A page that was opened on this device. */
export interface Recent {
  /** Its address in the handbook. */
  readonly url: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const most = 6;

/** The pages a device remembers, the last one first; none where what it kept cannot be read. */
export function recentFrom(kept: string | null): Recent[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(list) ? list.flatMap(recentOf).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** The list after a page was opened: that one first, each once. */
export function withRecent(list: readonly Recent[], opened: Recent): Recent[] {
  return [opened, ...list.filter(({ url }) => url !== opened.url)].slice(0, most);
}

function recentOf(entry: unknown): Recent[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { id, title, at, url: kept } = entry as Record<string, unknown>;
  // Before, only runbooks were remembered, by their ids.
  const url = typeof id === 'string' ? `/runbooks/${id}/` : kept;
  const isPage = typeof url === 'string' && /^(?:\/[a-z0-9-]+)+\/$/.test(url);
  return isPage && typeof title === 'string' && isMoment(at) ? [{ url, title, at }] : [];
}

/** A moment in milliseconds that a calendar can show. */
const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
