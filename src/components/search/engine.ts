/** What the dialog needs to answer a query, in one piece that can be fetched when it is first needed. */
export { complete, openSearch } from '../../search/browser.ts';
export { completeFilter } from '../../search/complete.ts';
export { notices } from '../../search/notices.ts';
export { loadResults } from '../../search/results.ts';
