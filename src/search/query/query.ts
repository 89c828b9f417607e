import { isStopWord } from '../words/words.ts';
import { joinIdentifier, splitIdentifier } from './identifiers.ts';

/** One thing asked for. `parts` are its words in lower case; a name made of several also has its `whole`. */
export interface QueryWord {
  readonly typed: string;
  readonly whole: string;
  readonly parts: readonly string[];
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
  /** First day wanted, ISO 8601 or a part of it. */
  readonly after?: string;
  /** First day no longer wanted. */
  readonly before?: string;
  /** Whether it was left in the middle of a word, as while typing. */
  readonly open: boolean;
  /** Whether it looks like the name of an alert or a metric. */
  readonly alertLike: boolean;
  /** What a whole question asks for: a person, the meaning of a word, an earlier incident, or something else. */
  readonly asks: 'who' | 'meaning' | 'before' | 'other' | undefined;
}

/** What can be asked with `name:value`. Each facet's short names lead to it. */
export interface QueryFields {
  readonly [name: string]: string;
}

/** Short names that people type, and the facets they mean. */
export const shortNames: QueryFields = {
  sev: 'severity',
  org: 'organisation',
  organization: 'organisation',
  svc: 'service',
  type: 'kind',
};

export interface ReadOptions {
  readonly quotes?: boolean;
  /** Whether a word in lower case is the name of an alert in one piece. */
  readonly isName?: (word: string) => boolean;
}

const piece = /(-?)(?:([\p{L}]+):)?(?:"([^"]*)"?|(\S+))/gu;

/**
 * Reads what was typed: `"exact words"`, `kind:runbook`, `after:2025-01`,
 * and plain words. `fields` are the facets the index has; a colon after any
 * other word is part of an error message, not a filter. Without `quotes`, what
 * stands in them is plain words too.
 */
export function readQuery(
  typed: string,
  fields: readonly string[],
  { quotes = true, isName = () => false }: ReadOptions = {},
): Query {
  const words: QueryWord[] = [];
  const phrases: string[] = [];
  const filters: Record<string, string[]> = {};
  let after: string | undefined;
  let before: string | undefined;
  const text = typed
    .normalize('NFKC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'");
  const alertLike =
    looksLikeAlert(text) || text.split(/\s+/).some((word) => isName(joinIdentifier(word.replace(/\{.*/, ''))));
  const read = (words: string): QueryWord[] => readWords(words, alertLike);
  for (const [whole, , label, quoted, bare] of text.matchAll(piece)) {
    const value = quoted ?? bare ?? '';
    const field = label && (shortNames[label.toLowerCase()] ?? label.toLowerCase());
    if (field === 'after' && isDay(value)) after = value;
    else if (field === 'before' && isDay(value)) before = value;
    else if (field && fields.includes(field)) {
      if (value !== '') filters[field] = [...(filters[field] ?? []), ...filterValues(field, value)];
    } else if (quoted !== undefined && !label && !quotes) {
      words.push(...quoted.split(/\s+/).flatMap(read));
    } else if (quoted !== undefined && !label) {
      const phrase = splitIdentifier(quoted).join(' ');
      if (phrase !== '') phrases.push(phrase);
    } else words.push(...read(whole));
  }
  return {
    typed,
    words,
    phrases,
    filters,
    ...(after && { after }),
    ...(before && { before }),
    open: /[\p{L}\p{N}]$/u.test(typed),
    alertLike,
    asks: whatIsAsked(text),
  };
}

/** Signs that stand between words even without a space: `TargetDown{job="api"}` is three words. */
const betweenWords = /[{}[\]()<>,;=|"]+/u;

function readWords(piece: string, withAlert: boolean): QueryWord[] {
  return piece.split(betweenWords).flatMap((part, place) => {
    const typed = part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (typed === '') return [];
    const bare = typed.replace(/['’]/g, '');
    const parts = splitIdentifier(bare);
    const aside = withAlert && ((place > 0 ? /[{=]/ : /^[^{]*=/).test(piece) || saidOfAlerts.has(typed.toLowerCase()));
    return [{ typed, whole: joinIdentifier(bare), parts, stop: aside || parts.every(isStopWord) }];
  });
}

/** What notifications write around the name of an alert. */
const saidOfAlerts = new Set(
  'alert alerts alertname firing fired fires resolved pending triggered severity critical warning info'.split(' '),
);

/** `1` and `sev1` both mean `SEV1`; everything else is compared as it is written on the page. */
function filterValues(field: string, value: string): string[] {
  return value
    .split(',')
    .filter((item) => item !== '')
    .map((item) => (field === 'severity' && /^\d$/.test(item) ? `SEV${item}` : item));
}

const isDay = (value: string): boolean => /^\d{4}(-\d{2}){0,2}$/.test(value);

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
  if (
    /^\s*(what (is|are|does|do) (an? |the )?[\p{L}\p{N}-]+( [\p{L}\p{N}-]+)?( mean| stand for)?\??\s*$|define\b|meaning of\b)/iu.test(
      text,
    )
  ) {
    return 'meaning';
  }
  if (/^\s*(has|have|had|did|was|were)\b.*\b(ever|before|anyone|anybody|someone|somebody)\b/i.test(text))
    return 'before';
  return /^\s*(what|when|where|which|why)\b|\?\s*$/i.test(text) ? 'other' : undefined;
}
