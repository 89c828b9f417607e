import { dayAndTime } from '../components/client/when.ts';
import type { Copy } from './messages.ts';

/** What a reader should know about the copy they read. */
export interface Notice {
  readonly kind: 'offline' | 'new-version';
  readonly text: string;
}

/**
 * Chooses what to say. A new version comes first: it has been fetched whole,
 * and works without network too.
 *
 * @param format how a time is told; as every page tells it unless given
 */
export function noticeFor(
  { isOffline, isWaiting, copy }: { isOffline: boolean; isWaiting: boolean; copy: Copy | undefined },
  format: (time: Date) => string = dayAndTime,
): Notice | undefined {
  if (isWaiting) return { kind: 'new-version', text: 'A new version of this handbook is ready.' };
  if (!isOffline) return undefined;
  const taken = copy?.taken ? new Date(copy.taken) : undefined;
  const text = taken ? `Offline: you are reading a copy from ${format(taken)}.` : 'Offline: you are reading a copy.';
  return { kind: 'offline', text };
}
