export const search = 'Search';
export const searchHandbook = 'Search the handbook';
export const hint = 'An alert, an error, a symptom, a word';
export const results = 'Results';
export const allResults = 'All results, with filters';
export const choose = 'choose';
export const open = 'open';
export const close = 'close';
export const about = 'Search the whole handbook, with filters.';
export const order = 'Order';
export const typedFilters = 'Filters can be typed, too:';
export const exactWords = '"exact words"';
export const notThese = '-"not these"';
export const moreResults = 'More results';
export const browse = 'Browse';
export const noScripts = 'Searching needs JavaScript. These pages lead to every other:';
export const bestMatch = 'Best match';
export const newest = 'Newest';
export const oldest = 'Oldest';
export const mostSevere = 'Most severe';
export const longest = 'Longest to resolve';
export const searching = 'Searching…';
export const notLoadedType = 'The search could not be loaded. Check the network, then type again.';
export const pages = (count: number) => `${count} ${count === 1 ? 'page' : 'pages'}.`;
export const insteadFor = (text: string) => `Search instead for “${text}”`;
export const withoutQuotes = 'Search without the quotes';
export const similar = 'Similar words';
export const browseKinds = ' Browse ';
export const recent = 'Recent searches';
export const forget = 'Forget these searches';
export const forgotten = 'Recent searches forgotten.';
export const or = ' or ';
export const onHost = (host: string) => `on ${host}`;
export const pagesKind = 'Pages';
export const notLoaded = (isOnline: boolean) =>
  `The search could not be loaded. Check the network, then ${isOnline ? 'load this page again' : 'type again'}.`;
export const narrowBy = 'Narrow by';
export const alertsAndErrors = 'Alerts and errors';
export const notLoadedTry = 'The search could not be loaded. Check the network, then try again.';
export const searchPages = (count: number) => `Search ${count} pages, or choose filters.`;
export const noneMatches = 'No page matches all filters.';
export const clearFilters = 'Clear the filters';
export const similarThen = ' Similar words:';
export const unreachable = (handbook: string) =>
  `The handbook at ${handbook} cannot be reached; its pages are missing.`;
export const noneHasValue = (field: string, value: string, rather: readonly string[]) =>
  `No page has ${field} “${value}”; there ${rather.length === 1 ? 'is' : 'are'} ${rather.join(', ')}.`;
export const nothingFor = (text: string) => `Nothing found for “${text}”.`;
export const noneWordForWord = (texts: string) => `No page has ${texts} word for word.`;
export const resultsFor = (texts: string) => `Showing results for ${texts}.`;
export const noneHas = (texts: string) => `No page has ${texts}.`;
export const someWords = 'No page has all of it; these have some of the words.';
export const needsDay = (name: string) =>
  `“${name}:” needs a day, such as ${name}:2026-01-31, ${name}:yesterday or ${name}:30d.`;
export const noFilter = (name: string, rather: readonly string[]) =>
  `“${name}:” is no filter${rather.length > 0 ? `; there are ${rather.join(', ')}` : ''}.`;
export const inParts = (texts: string) => `No page has ${texts} whole; these have its parts.`;
