/** What a list needs to search the whole text of its pages, in one piece that is fetched when someone first types there. */
export { complete, fetchAddresses } from '../../search/query/browser.ts';
export { goodAnswers } from '../../search/query/good-answers.ts';
export { notices } from '../../search/query/notices.ts';
export { openSearch } from './open-search.ts';
