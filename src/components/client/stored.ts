import { words } from '../../words/words.ts';
import type { Where } from './storage.ts';

/** One sort of thing that the site keeps on a reader's device. */
export interface Stored {
  /** The keys of it begin so. */
  readonly prefix: string;
  readonly where: Where;
  /** What it is, in words of the reader. */
  readonly label: string;
  readonly about: string;
}

/**
 * All that scripts of the site keep, ours and the shell's: what a reader is
 * told on the page about their device, and what its button erases. A key that
 * is not here is found by a test (tests/unit/components/stored.test.ts).
 */
export const stored: readonly Stored[] = [
  {
    prefix: 'watchbook/runs/',
    where: 'localStorage',
    label: words.device.runs,
    about: words.device.runsAbout,
  },
  {
    prefix: 'watchbook/run/',
    where: 'localStorage',
    label: words.device.earlierRuns,
    about: words.device.sameBefore,
  },
  {
    prefix: 'watchbook/tab-run/',
    where: 'sessionStorage',
    label: words.device.openRuns,
    about: words.device.openRunsAbout,
  },
  {
    prefix: 'watchbook/incident',
    where: 'sessionStorage',
    label: words.runbook.incident,
    about: words.device.incidentAbout,
  },
  {
    prefix: 'watchbook/recent',
    where: 'localStorage',
    label: words.device.opened,
    about: words.device.openedAbout,
  },
  {
    prefix: 'watchbook/searches',
    where: 'localStorage',
    label: words.device.searches,
    about: words.device.searchesAbout,
  },
  {
    prefix: 'watchbook-recent-searches',
    where: 'localStorage',
    label: words.device.earlierSearches,
    about: words.device.sameBefore,
  },
  {
    prefix: 'watchbook/checklist/',
    where: 'localStorage',
    label: words.device.checklists,
    about: words.device.checklistsAbout,
  },
  {
    prefix: 'watchbook:',
    where: 'localStorage',
    label: words.device.earlierChecklists,
    about: words.device.sameBefore,
  },
  {
    prefix: 'watchbook/tabs/',
    where: 'localStorage',
    label: words.device.tabs,
    about: words.device.tabsAbout,
  },
  {
    prefix: 'watchbook/notice',
    where: 'sessionStorage',
    label: words.device.notice,
    about: words.device.noticeAbout,
  },
  {
    prefix: 'watchbook/no-copy',
    where: 'localStorage',
    label: words.device.noCopy,
    about: words.device.noCopyAbout,
  },
  {
    prefix: 'watchbook/copy-failed',
    where: 'sessionStorage',
    label: words.device.copyFailed,
    about: words.device.copyFailedAbout,
  },
  {
    prefix: 'watchbook/findings/',
    where: 'sessionStorage',
    label: words.device.findings,
    about: words.device.findingsAbout,
  },
  { prefix: 'watchbook/probe', where: 'localStorage', label: words.device.probe, about: words.device.probeAbout },
  { prefix: 'starlight-theme', where: 'localStorage', label: words.device.theme, about: words.device.themeAbout },
  {
    prefix: 'starlight-synced-tabs__',
    where: 'localStorage',
    label: words.device.shellTabs,
    about: words.device.shellTabsAbout,
  },
  {
    prefix: 'sl-sidebar-state',
    where: 'sessionStorage',
    label: words.device.sidebar,
    about: words.device.sidebarAbout,
  },
];

/** What of one sort a device has. */
export interface Found extends Stored {
  readonly entries: number;
  /** Bytes, two for each character, as browsers count them. */
  readonly bytes: number;
  /** When it was last changed, in milliseconds since 1970, where what is kept says so. */
  readonly touched: number | undefined;
}

/** What a device has, sort by sort, of the entries that `entriesOf` gives; sorts without an entry are left out. */
export function found(entriesOf: (where: Where) => readonly (readonly [key: string, text: string])[]): Found[] {
  return stored.flatMap((sort) => {
    const entries = entriesOf(sort.where).filter(([key]) => key.startsWith(sort.prefix));
    if (entries.length === 0) return [];
    const bytes = entries.reduce((sum, [key, text]) => sum + 2 * (key.length + text.length), 0);
    const times = entries.flatMap(([, text]) =>
      [...text.matchAll(/"(?:touched|at)":(\d{12,14})\b/g)].map(([, time]) => Number(time)),
    );
    return [{ ...sort, entries: entries.length, bytes, touched: times.length > 0 ? Math.max(...times) : undefined }];
  });
}
