import { dayAndTime } from '../components/client/when.ts';
import type { Copy } from './messages.ts';
import type { Reach } from './reach.ts';

/** What a reader should know about the copy they read. */
export interface Notice {
  readonly kind: 'offline' | 'signed-out' | 'new-version';
  readonly text: string;
}

/**
 * Chooses what to say. A new version comes first: it has been fetched whole,
 * and works without network too.
 *
 * @param format how a time is told; as every page tells it unless given
 */
export function noticeFor(
  { reach, isWaiting, copy }: { reach: Reach; isWaiting: boolean; copy: Copy | undefined },
  format: (time: Date) => string = dayAndTime,
): Notice | undefined {
  if (isWaiting) return { kind: 'new-version', text: 'A new version of this handbook is ready.' };
  if (reach === 'online') return undefined;
  const taken = copy?.taken ? new Date(copy.taken) : undefined;
  const why = reach === 'offline' ? 'Offline' : 'You are signed out';
  return { kind: reach, text: `${why}: you are reading a copy${taken ? ` from ${format(taken)}` : ''}.` };
}
