import { defineConfig } from './src/config/define-config.ts';

/**
 * What an organisation sets once. Everything here is data: change it and the
 * pages, the checks and the search follow.
 */
export const config = defineConfig({
  title: 'Watchbook',
  tagline: 'A handbook for the people who run production: who does what, what to do now, what we learned.',
  /** Where the site is published, its folder on that host included: `https://acme.example/handbook/`. */
  site: 'https://watchbook.example',
  /** Whether search engines may list the site. `false` keeps every page out of them. */
  indexed: true,
  /** Where a reader goes to suggest an edit; the file's path is appended. */
  editBase: 'https://github.com/watchbook/watchbook/edit/main/',
  /** Shown as the link to the source in the header. */
  repository: 'https://github.com/watchbook/watchbook',
  /** Where readers say whether a page helped: 'issues' opens one in the repository; a mail address opens a mail; 'off' asks nobody. */
  feedback: 'issues',
  /** Index folders of other handbooks that are searched along with this one, such as `https://other.example/pagefind/`; their host must allow it (CORS). */
  otherHandbooks: [],
  /** Most severe first. Ids are what post-mortems write in `severity`. */
  severities: [
    { id: 'SEV1', label: 'Critical', description: 'Most users cannot use a core function, or data is being lost.' },
    { id: 'SEV2', label: 'Major', description: 'Many users are hindered, or a core function works only in part.' },
    { id: 'SEV3', label: 'Minor', description: 'Some users notice; a workaround exists.' },
    { id: 'SEV4', label: 'Low', description: 'Hardly anyone notices; it still deserves a look.' },
  ],
  /** Values of the label `severity` on Prometheus alerts that wake someone. */
  pagingSeverities: ['critical', 'page'],
  /** Files of your alerting rules, such as `../rules/*.yaml`: `/alerts/` then tells of every alert whether it has a runbook. */
  alertRules: [],
  /** What a browser keeps for reading without network, before compression; `false`: nothing, and what it has goes. */
  offline: { mostMegabytes: 60 },
  /** How long a page of each kind stays trustworthy when it names no interval of its own. */
  reviewEvery: {
    role: '12 months',
    matrix: '6 months',
    runbook: '6 months',
    postmortem: 'never',
    guide: '12 months',
    term: '24 months',
    service: '6 months',
  },
  /** After how many days a post-mortem that is still a draft or in review counts as old. */
  oldDraftAfter: 14,
  /** From where on a matrix smells. Shares are of activities, from 0 to 1. */
  matrices: {
    /** Of all activities of the handbook, how many one role may answer for. */
    mostAccountabilities: 0.35,
    /** Of the activities of one matrix, on how many one role may be consulted. */
    mostConsulted: 0.6,
    /** How many words two activities' names may share before they look the same. */
    twinSimilarity: 0.75,
  },
  /** Rules of `npm run check` that this handbook sets otherwise, by their ids: off, warn or error. */
  rules: {},
});
