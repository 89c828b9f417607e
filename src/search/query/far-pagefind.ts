import type { PagefindInstance, RawHit, RawPage } from './pagefind.ts';

/** What a page asks of the worker that has the engine. */
export interface Asked {
  readonly id: number;
  readonly act: 'prepare' | 'open' | 'search' | 'load' | 'filters' | 'merge';
  readonly given: readonly unknown[];
}

/** What the worker says to it. */
export interface Told {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
  /** How many parts of the index could not be fetched so far. */
  readonly failures: number;
}

/** Pagefind in a worker, asked as if it were here. */
export interface FarPagefind extends PagefindInstance {
  /** How many parts of the index could not be fetched so far, as of the last answer. */
  failures(): number;
  /** Ends the worker; what was asked is not answered any more. */
  end(): void;
}

/** Has a worker ask for the little that an index is opened with; see `openFar`. */
export const prepareFar = (worker: Worker, folder: string): void =>
  worker.postMessage({ id: 0, act: 'prepare', given: [folder] } satisfies Asked);

/**
 * Opens an index in a worker.
 *
 * @param worker one that runs `worker.ts`
 * @param folder address of the index
 * @throws what the worker met, or that it could not be started
 */
export async function openFar(worker: Worker, folder: string): Promise<FarPagefind> {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let [count, failures] = [0, 0];
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    failures = data.failures;
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if (data.error === undefined) resolve?.(data.value);
    else reject?.(new Error(data.error));
  });
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The search could not be started.'));
    waiting.clear();
  });
  const ask = <T>(act: Asked['act'], ...given: readonly unknown[]) =>
    new Promise<T>((resolve, reject) => {
      const id = ++count;
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage({ id, act, given } satisfies Asked);
    });
  await ask('open', folder);
  return {
    search: async (term, options) => {
      const hits = await ask<Omit<RawHit, 'data'>[]>('search', term, options);
      return { results: hits.map((hit) => ({ ...hit, data: () => ask<RawPage>('load', hit.id) })) };
    },
    filters: () => ask('filters'),
    mergeIndex: (other, options) => ask('merge', other, options),
    failures: () => failures,
    end: () => worker.terminate(),
  };
}
