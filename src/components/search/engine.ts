/** What the dialog needs to answer a query, in one piece that can be fetched when it is first needed. */
export { complete, openSearch } from '../../search/query/browser.ts';
export { completeFilter } from '../../search/query/complete.ts';
export { notices } from '../../search/query/notices.ts';
export { loadResults } from '../../search/query/results.ts';
