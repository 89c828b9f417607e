import { dayAndTime } from '../components/client/when.ts';
import { words } from '../words/words.ts';
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
  if (isWaiting) return { kind: 'new-version', text: words.offline.newVersion };
  if (reach === 'online') return undefined;
  const taken = copy?.taken ? new Date(copy.taken) : undefined;
  const why = reach === 'offline' ? words.offline.offline : words.offline.signedOut;
  return { kind: reach, text: words.offline.readingCopy(why, taken && format(taken)) };
}
