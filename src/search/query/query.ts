import type { Lexicon } from '../index/lexicon-file.ts';
import { isStopWord } from '../words/words.ts';
import { readDay } from './days.ts';
import { joinIdentifier, splitIdentifier } from './identifiers.ts';
import { isFlag, oneThing } from './one-thing.ts';

/** One thing asked for. `parts` are its words in lower case; a name made of several also has its `whole`. */
export interface QueryWord {
  readonly typed: string;
  readonly whole: string;
  readonly parts: readonly string[];
  /** It was typed as one thing, such as a version, an address or an id, and this is it. */
  readonly thing?: string;
  /**
   * It says nothing on its own and is only used when nothing else was typed. So does what comes along with an alert’s
   * name: a label, its value, or that the alert is firing.
   */
  readonly stop: boolean;
}

/** A query as it was read. */
export interface Query {
  readonly typed: string;
  readonly words: readonly QueryWord[];
  /** What stood in quotes, in lower case: it must be on the page word for word. */
  readonly phrases: readonly string[];
  /** Facet name to the values asked for; any of them will do. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** What stood in quotes or was a filter with a hyphen before it: no page has it. */
  readonly excluded: Pick<Query, 'phrases' | 'filters'>;
  /** First day wanted, ISO 8601 or a part of it. */
  readonly after?: string;
  /** First day no longer wanted. */
  readonly before?: string;
  /** What was typed like a filter and is none: `title:`, or `after:` before what is no day. Their values are words. */
  readonly noFilters: readonly string[];
  /** Whether it was left in the middle of a word, as while typing. */
  readonly open: boolean;
  /** Whether it looks like the name of an alert or a metric. */
  readonly alertLike: boolean;
  /** What a whole question asks for: a person, what somebody owns, the meaning of a word, an earlier incident, or something else. */
  readonly asks: 'who' | 'duties' | 'meaning' | 'before' | 'other' | undefined;
}

/** The facets that can be asked for with `name:value`, by what people type: `{ severity: 'severity', sev: 'severity' }`. */
export type QueryFields = Readonly<Record<string, string>>;

/** What can be asked for in an index, in small letters: its facets by their names and short names. */
export function queryFields({ facets, shortNames }: Pick<Lexicon, 'facets' | 'shortNames'>): QueryFields {
  return { ...shortNames, ...Object.fromEntries(Object.keys(facets).map((name) => [name.toLowerCase(), name])) };
}

export interface ReadOptions {
  readonly quotes?: boolean;
  /** Whether a word in lower case is the name of an alert in one piece. */
  readonly isName?: (word: string) => boolean;
  /** From when `after:yesterday` is counted. */
  readonly now?: Date;
}

/** What begins and ends the days that are wanted. */
const bounds: Readonly<Record<string, 'after' | 'before'>> = {
  after: 'after',
  since: 'after',
  before: 'before',
  until: 'before',
};
/** Whether a word before a colon wants a day after it. */
export const isBound = (name: string): boolean => Object.hasOwn(bounds, name);

/** What other searches can be narrowed by, and this one cannot. Any other word before a colon is part of a message. */
const filtersElsewhere = new Set('author by date in label name tag tags text title updated'.split(' '));

const piece = /(-?)(?:([\p{L}]+):)?(?:"([^"]*)"?|(\S+))/gu;

/**
 * Reads what was typed: `"exact words"`, `kind:runbook`, `after:2025-01`,
 * and plain words. A colon after a word that is none of the `fields` is part of
 * an error message, not a filter. Without `quotes`, what stands in them is plain
 * words too. A hyphen before quotes or a filter excludes; before a word it is
 * part of what was pasted, such as `df -h`.
 *
 * @example readQuery('sev:1 "no space"', { sev: 'severity' }).filters // { severity: ['1'] }
 */
export function readQuery(
  typed: string,
  fields: QueryFields,
  { quotes = true, isName = () => false, now = new Date() }: ReadOptions = {},
): Query {
  const words: QueryWord[] = [];
  const phrases: string[] = [];
  const filters: Record<string, string[]> = {};
  const excluded = { phrases: [] as string[], filters: {} as Record<string, string[]> };
  const days: { after?: string; before?: string } = {};
  const noFilters: string[] = [];
  const text = typed
    .normalize('NFKC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'");
  const alertLike =
    looksLikeAlert(text) || text.split(/\s+/).some((word) => isName(joinIdentifier(word.replace(/\{.*/, ''))));
  const read = (words: string): QueryWord[] => readWords(words, alertLike);
  for (const [whole, hyphen, label, quoted, bare] of text.matchAll(piece)) {
    const side = hyphen === '' ? { phrases, filters } : excluded;
    const value = quoted ?? bare ?? '';
    const name = label?.toLowerCase();
    const facet = name !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
    const bound = name !== undefined && Object.hasOwn(bounds, name) ? bounds[name] : undefined;
    const day = bound && readDay(value, now);
    if (bound && day) days[bound] = day;
    else if (facet !== undefined) {
      const values = value.split(',').filter((item) => item !== '');
      if (values.length > 0) side.filters[facet] = [...(side.filters[facet] ?? []), ...values];
    } else if (name !== undefined && (bound || filtersElsewhere.has(name)) && /^[\p{L}\p{N}]/u.test(value)) {
      noFilters.push(name);
      if (!bound) words.push(...value.split(/\s+/).flatMap(read));
    } else if (quoted !== undefined && !label && !quotes && hyphen === '') {
      words.push(...quoted.split(/\s+/).flatMap(read));
    } else if (quoted !== undefined && !label) {
      const phrase = splitIdentifier(quoted).join(' ');
      if (phrase !== '') side.phrases.push(phrase);
    } else words.push(...read(whole));
  }
  return {
    typed,
    words,
    phrases,
    filters,
    excluded,
    ...days,
    noFilters,
    open: /[\p{L}\p{N}]$/u.test(typed),
    alertLike,
    asks: whatIsAsked(text),
  };
}

/** Signs that stand between words even without a space: `TargetDown{job="api"}` is three words. */
const betweenWords = /[{}[\]()<>,;=|"]+/u;

function readWords(piece: string, withAlert: boolean): QueryWord[] {
  const pieces = isFlag(piece) ? [piece] : piece.split(betweenWords);
  return pieces.flatMap((part, place) => {
    const typed = part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (typed === '') return [];
    const bare = typed.replace(/['’]/g, '');
    const parts = splitIdentifier(bare);
    const aside = withAlert && ((place > 0 ? /[{=]/ : /^[^{]*=/).test(piece) || isSaidOfAlerts(typed.toLowerCase()));
    const thing = oneThing(part);
    const stop = aside || (thing === undefined && parts.every(isStopWord));
    return [{ typed, whole: joinIdentifier(bare), parts, ...(thing !== undefined && { thing }), stop }];
  });
}

/** What notifications write around the name of an alert. */
const saidOfAlerts = new Set(
  'alert alerts alertname firing fired fires resolved pending triggered severity critical warning info'.split(' '),
);

/** Also with how many there are: `FIRING:1`. */
const isSaidOfAlerts = (word: string): boolean => saidOfAlerts.has(word.replace(/:\d+$/, ''));

/**
 * An alert is pasted, not typed: one word with several humps
 * (`KubePodNotReady`), a metric (`node_filesystem_avail_bytes`), or labels in
 * braces.
 */
function looksLikeAlert(text: string): boolean {
  return text
    .trim()
    .split(/\s+/)
    .some(
      (word) =>
        /^\p{L}+(\p{Lu}\p{Ll}+|\p{N}+){2,}$/u.test(word) ||
        /^[a-z0-9]+(_[a-z0-9]+){2,}/.test(word) ||
        /^\p{L}[\p{L}\p{N}_:]*\{.+=/u.test(word),
    );
}

function whatIsAsked(text: string): Query['asks'] {
  if (/^\s*(who|whom|whose)\b/i.test(text)) return 'who';
  if (/^\s*what\b.*\b(owns?|responsible|accountable)\b/i.test(text)) return 'duties';
  if (
    /^\s*(what (is|are|does|do) (an? |the )?[\p{L}\p{N}-]+( [\p{L}\p{N}-]+)?( mean| stand for)?\??\s*$|define\b|meaning of\b)/iu.test(
      text,
    )
  ) {
    return 'meaning';
  }
  if (/^\s*(has|have|had|did|was|were)\b.*\b(ever|before|happened|anyone|anybody|someone|somebody)\b/i.test(text))
    return 'before';
  return /^\s*(what|when|where|which|why)\b|\?\s*$/i.test(text) ? 'other' : undefined;
}
