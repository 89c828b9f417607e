const key = 'watchbook-recent-searches';
const most = 8;

/** What was searched for on this device, newest first. Empty where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((item): item is string => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a query that led somewhere. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  keep([text, ...recentSearches().filter((known) => known !== text)].slice(0, most));
}

/** Forgets all of them. */
export function forgetSearches(): void {
  keep([]);
}

function keep(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(queries));
  } catch {
    // Storage is full or forbidden: searching works without.
  }
}
