/** A rule of a style sheet, as it is written: one, or a condition such as `@media` with all that stands in it. */
interface Rule {
  readonly text: string;
  /** For each selector of its list the components whose elements it is about; undefined where it is about any. */
  readonly about: readonly (readonly string[])[] | undefined;
}

const scope = /\.astro-[a-z0-9]{8}\b/g;
const known = new Map<string, readonly Rule[]>();

/**
 * The rules of a style sheet that a page can use. Components are bundled with
 * the styles of all that they may show; a rule that is scoped to a component
 * which is not on the page goes. No script adds such a component.
 *
 * @param sheet as Astro writes it, without comments
 * @param isThere whether elements of a component are on the page, by its class, such as `.astro-1a2b3c4d`
 */
export function usedRules(sheet: string, isThere: (scope: string) => boolean): string {
  if (!sheet.includes('.astro-')) return sheet;
  let rules = known.get(sheet);
  if (!rules) {
    rules = rulesIn(sheet);
    known.set(sheet, rules);
  }
  return rules
    .filter(({ about }) => !about || about.some((scopes) => scopes.every(isThere)))
    .map(({ text }) => text)
    .join('');
}

/** The class of a component in the markup of a page. */
export const isScopeOf = (html: string) => {
  const answers = new Map<string, boolean>();
  return (scope: string): boolean => {
    let answer = answers.get(scope);
    if (answer === undefined) {
      answer = html.includes(`${scope.slice(1)}"`) || html.includes(`${scope.slice(1)} `);
      answers.set(scope, answer);
    }
    return answer;
  };
};

function rulesIn(sheet: string): Rule[] {
  const rules: Rule[] = [];
  let [from, depth, head] = [0, 0, ''];
  for (const { 0: mark, index } of sheet.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]/g)) {
    if (mark === '{' && depth++ === 0) head = sheet.slice(from, index).trim();
    const isEnd = mark === '}' ? --depth === 0 : mark === ';' && depth === 0;
    if (!isEnd) continue;
    const text = sheet.slice(from, index + 1);
    rules.push({ text, about: mark === '}' ? aboutOf(head, text) : undefined });
    from = index + 1;
  }
  const rest = sheet.slice(from);
  return rest.trim() === '' ? rules : [...rules, { text: rest, about: undefined }];
}

/** What a rule is about; of a condition, each rule in it is one of its selectors. */
function aboutOf(head: string, text: string): Rule['about'] {
  if (head.startsWith('@') && !/^@(media|supports|layer|container)\b/.test(head)) return undefined;
  const inner = head.startsWith('@') ? rulesIn(text.slice(text.indexOf('{') + 1, -1)) : undefined;
  const selectors = inner
    ? inner.map(({ about }) => about)
    : [selectorsIn(head).map((selector) => selector.match(scope) ?? [])];
  const all = selectors.flatMap((about) => about ?? [[]]);
  return all.some((scopes) => scopes.length === 0) ? undefined : all;
}

/** The selectors of a list, split at its own commas. */
function selectorsIn(list: string): string[] {
  const found: string[] = [];
  let [from, depth] = [0, 0];
  for (const { 0: mark, index } of list.matchAll(/"[^"]*"|[(),]/g)) {
    if (mark === '(') depth += 1;
    else if (mark === ')') depth -= 1;
    else if (mark === ',' && depth === 0) {
      found.push(list.slice(from, index));
      from = index + 1;
    }
  }
  return [...found, list.slice(from)];
}
