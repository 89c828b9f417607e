import { type Recent, recentFrom, withRecent } from '../../runbook/recent-pages.ts';
import { keep, kept } from '../client/storage.ts';

const key = 'watchbook/recent';

/** The pages that were opened on this device, the last one first. */
export const opened = (): Recent[] => recentFrom(kept(key));

/** Remembers on this device that a page was opened. */
export function rememberOpened(url: string, title: string): void {
  keep(key, JSON.stringify(withRecent(opened(), { url, title, at: Date.now() })));
}
