import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handbook } from '../model/handbook.ts';
import type { Page } from '../model/page.ts';
import { digestOf } from '../source/text-store.ts';

/** What a page asked while it was made: each question as JSON, its name first. */
export type Asked = ReadonlySet<string>;

interface Asking {
  readonly asked: Set<string>;
  /** The handbook as this page sees it. One each, so that nothing that was worked out for another page is taken from it unnoticed. */
  readonly handbook: Handbook;
}

const underWay = new AsyncLocalStorage<Asking>();

/**
 * Makes a page, and tells what it asked of the handbook on the way.
 *
 * @param make everything that it waits for belongs to it
 */
export async function asking<Result>(
  handbook: Handbook,
  make: () => Promise<Result>,
): Promise<{ result: Result; asked: Asked }> {
  const asked = new Set<string>();
  const page = { asked, handbook: noted(handbook, (question) => asked.add(JSON.stringify(question))) };
  return { result: await underWay.run(page, make), asked };
}

/** The handbook as the page under way sees it; where there is none, as it is. */
export const seenHandbook = (handbook: Handbook): Handbook => underWay.getStore()?.handbook ?? handbook;

/** Notes a question of the page under way. */
export const note = (...question: readonly string[]): void => {
  underWay.getStore()?.asked.add(JSON.stringify(question));
};

/** A handbook that tells what it is asked. `answerFrom` gives the answer to each such question. */
function noted(handbook: Handbook, tell: (question: readonly string[]) => void): Handbook {
  return {
    get pages() {
      tell(['pages']);
      return handbook.pages;
    },
    get dangling() {
      tell(['dangling']);
      return handbook.dangling;
    },
    all: (kind) => {
      tell(['all', kind]);
      return handbook.all(kind);
    },
    find: (kind, id) => {
      tell(['find', kind, id]);
      return handbook.find(kind, id);
    },
    at: (url) => {
      tell(['at', url]);
      return handbook.at(url);
    },
    refersTo: (page) => {
      tell(['refersTo', page.kind, page.id]);
      return handbook.refersTo(page);
    },
    referredToBy: (page) => {
      tell(['referredToBy', page.kind, page.id]);
      return handbook.referredToBy(page);
    },
  };
}

/**
 * The answer to a question that `noted` told of.
 *
 * @returns nothing where it is none of those
 */
export function answerFrom(handbook: Handbook, [name, kind = '', id = '']: readonly string[]): unknown {
  const page = () => handbook.find(kind as Page['kind'], id) as Page | undefined;
  switch (name) {
    case 'pages':
      return handbook.pages;
    case 'dangling':
      return handbook.dangling;
    case 'all':
      return handbook.all(kind as Page['kind']);
    case 'find':
      return page() ?? null;
    case 'at':
      return handbook.at(kind) ?? null;
    case 'refersTo':
      return page() ? handbook.refersTo(page() as Page) : null;
    case 'referredToBy':
      return page() ? handbook.referredToBy(page() as Page) : null;
    default:
      return undefined;
  }
}

/**
 * A name for plain data that changes whenever it does.
 *
 * @param nameOfPage stands for a page of the handbook within it: all that the page is made from
 */
export function digestOfAnswer(answer: unknown, nameOfPage: (value: object) => string | undefined): string {
  const replaced = (_: string, value: unknown) => {
    if (typeof value !== 'object' || value === null) return typeof value === 'function' ? refuse() : value;
    return nameOfPage(value) ?? (value instanceof Map || value instanceof Set ? [...value] : value);
  };
  return digestOf(JSON.stringify(answer, replaced) ?? '');
}

function refuse(): never {
  throw new Error('What a page is given or told must be data: a function has no name that changes with it.');
}
