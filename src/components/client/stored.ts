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
    label: 'Runs of runbooks',
    about:
      'The values you filled in, the steps you checked off, your notes, and the commands with a warning that you copied.',
  },
  {
    prefix: 'watchbook/run/',
    where: 'localStorage',
    label: 'Runs from an earlier version',
    about: 'The same, as version 0.1 kept it.',
  },
  { prefix: 'watchbook/tab-run/', where: 'sessionStorage', label: 'Open runs', about: 'Which run this tab is in.' },
  {
    prefix: 'watchbook/incident',
    where: 'sessionStorage',
    label: 'Incident',
    about: 'The name of the incident that you gave in this tab.',
  },
  {
    prefix: 'watchbook/recent',
    where: 'localStorage',
    label: 'Pages you opened',
    about: 'The last six, for home and the list of runbooks.',
  },
  {
    prefix: 'watchbook/searches',
    where: 'localStorage',
    label: 'What you searched for',
    about: 'Your last eight searches, for the search box.',
  },
  {
    prefix: 'watchbook-recent-searches',
    where: 'localStorage',
    label: 'Searches from an earlier version',
    about: 'The same, as version 0.1 kept it.',
  },
  {
    prefix: 'watchbook/checklist/',
    where: 'localStorage',
    label: 'Checklists',
    about: 'What you ticked in the lists of guides and roles.',
  },
  {
    prefix: 'watchbook:',
    where: 'localStorage',
    label: 'Checklists from an earlier version',
    about: 'The same, as version 0.1 kept it.',
  },
  {
    prefix: 'watchbook/tabs/',
    where: 'localStorage',
    label: 'Tabs',
    about: 'Which of several ways to do a thing you chose to see.',
  },
  {
    prefix: 'watchbook/notice',
    where: 'sessionStorage',
    label: 'Notice to readers',
    about: 'What the notice above the pages said last, and whether you hid it.',
  },
  {
    prefix: 'watchbook/no-copy',
    where: 'localStorage',
    label: 'No offline copy',
    about: 'That you removed the copy, so that none is made again.',
  },
  {
    prefix: 'watchbook/copy-failed',
    where: 'sessionStorage',
    label: 'Copy not complete',
    about: 'That this device had no room for a copy, so that it is not tried with each page.',
  },
  {
    prefix: 'watchbook/findings/',
    where: 'sessionStorage',
    label: 'Findings',
    about: 'While writing: what was shown.',
  },
  { prefix: 'watchbook/probe', where: 'localStorage', label: 'Probe', about: 'Whether this browser keeps anything.' },
  { prefix: 'starlight-theme', where: 'localStorage', label: 'Light or dark', about: 'The theme you chose.' },
  {
    prefix: 'starlight-synced-tabs__',
    where: 'localStorage',
    label: 'Tabs of the shell',
    about: 'Which tabs you chose.',
  },
  {
    prefix: 'sl-sidebar-state',
    where: 'sessionStorage',
    label: 'Sidebar',
    about: 'Which parts of the sidebar are open in this tab, and how far it is scrolled.',
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
