/** A runbook that was opened on this device. */
export interface Recent {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const most = 6;

/** The runbooks a device remembers, the last one first; none where what it kept cannot be read. */
export function recentFrom(kept: string | null): Recent[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(list) ? list.filter(isRecent).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** The list after a runbook was opened: that one first, each once. */
export function withRecent(list: readonly Recent[], opened: Recent): Recent[] {
  return [opened, ...list.filter(({ id }) => id !== opened.id)].slice(0, most);
}

function isRecent(entry: unknown): entry is Recent {
  if (typeof entry !== 'object' || entry === null) return false;
  const { id, title, at } = entry as Record<string, unknown>;
  return typeof id === 'string' && /^[a-z0-9/-]+$/.test(id) && typeof title === 'string' && isMoment(at);
}

/** A moment in milliseconds that a calendar can show. */
const isMoment = (value: unknown): boolean => typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
