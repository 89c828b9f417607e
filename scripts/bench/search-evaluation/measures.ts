/** A query of which someone has written down the right pages. */
export interface JudgedQuery {
  readonly id: string;
  readonly kind: string;
  readonly query: string;
  readonly relevant: readonly string[];
}

/** What an engine answered to one query. */
export interface Run {
  readonly query: JudgedQuery;
  /** Addresses, best first. */
  readonly found: readonly string[];
  readonly milliseconds: number;
  readonly bytes: number;
}

/** How good the answers to some queries are; all shares are between 0 and 1. */
export interface Measures {
  readonly queries: number;
  /** Mean reciprocal rank of the first right page among the first ten. */
  readonly mrr: number;
  /** Mean share of the right pages (at most five count) among the first five. */
  readonly recall5: number;
  /** Share of queries whose first page is right. */
  readonly success1: number;
  readonly empty: number;
}

/** Measures over the runs; 0 where there are none. */
export function measure(runs: readonly Run[]): Measures {
  const mean = (value: (run: Run) => number) =>
    runs.length === 0 ? 0 : runs.reduce((sum, run) => sum + value(run), 0) / runs.length;
  return {
    queries: runs.length,
    mrr: mean((run) => {
      const rank = run.found.slice(0, 10).findIndex((page) => isRelevant(page, run.query));
      return rank === -1 ? 0 : 1 / (rank + 1);
    }),
    recall5: mean(({ found, query }) => {
      const right = found.slice(0, 5).filter((page) => isRelevant(page, query)).length;
      return right / Math.min(5, query.relevant.length);
    }),
    success1: mean(({ found, query }) => (found[0] !== undefined && isRelevant(found[0], query) ? 1 : 0)),
    empty: runs.filter((run) => run.found.length === 0).length,
  };
}

/** A page is right when its address is one of those written down; either may be the longer path. */
function isRelevant(page: string, query: JudgedQuery): boolean {
  const trim = (path: string) => path.replace(/^\/+|\/+$/g, '');
  const address = trim(page);
  return query.relevant.some((path) => {
    const wanted = trim(path);
    return address === wanted || address.endsWith(`/${wanted}`) || wanted.endsWith(`/${address}`);
  });
}

/** The value below which the given share of the values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
