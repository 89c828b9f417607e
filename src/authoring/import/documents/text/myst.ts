import { named } from './boxes.ts';
import { type BlockReader, dedented, fenceEnd, fenceOf, indentOf, optionsOf } from './lines.ts';

const codeNames = new Set(['code', 'code-block', 'code-cell', 'sourcecode', 'literalinclude', 'parsed-literal']);
const tocNames = new Set(['toctree', 'contents', 'tableofcontents', 'index', 'only', 'raw']);
const imageNames = new Set(['image', 'figure', 'figure-md']);

/** ```` ```{note} ````: a directive of MyST, written like code. */
export const mystDirective: BlockReader = (lines, at, conversion) => {
  const fence = fenceOf(lines[at] ?? '');
  const [, name = '', rest = ''] = /^\{([\w:-]+)\}\s*(.*)$/.exec(fence?.info ?? '') ?? [];
  if (!fence || name === '' || fence.before.trim() !== '') return undefined;
  const indent = indentOf(lines[at] ?? '');
  const end = fenceEnd(lines, at, fence.signs);
  const { options, body } = optionsOf(lines.slice(at + 1, end).map((line) => dedented(line, indent.length)));
  const next = end + 1;
  const whole = [name, ...options.map((line) => line.replace(/:name:\s*\S+/, ''))].join(' ');
  const word = name.toLowerCase();
  const option = (key: string) =>
    options.flatMap((line) => new RegExp(`^:?${key}:\\s*(.+)$`).exec(line)?.[1] ?? [])[0]?.trim();
  const under = (inner: readonly string[]) => inner.map((line) => (line === '' ? '' : indent + line));
  if (codeNames.has(word)) {
    conversion.drop('syntax of the dialect', `${whole.replace(/:caption:.*/, '')} ${rest}`);
    const caption = option('caption');
    const lead = caption === undefined ? [] : [caption, ''];
    return { next, lines: under([...lead, `${fence.signs}${rest.split(/\s/)[0] ?? ''}`, ...body, fence.signs]) };
  }
  if (word === 'math') {
    conversion.drop('syntax of the dialect', whole);
    return { next, lines: under([`${fence.signs}math`, ...body, fence.signs]) };
  }
  if (word === 'mermaid') {
    conversion.drop('syntax of the dialect', whole);
    return { next, lines: under([`${fence.signs}mermaid`, ...body, fence.signs]) };
  }
  if (tocNames.has(word)) {
    conversion.drop('table of contents', `${whole} ${rest} ${body.join(' ')}`);
    return { next, lines: [''] };
  }
  if (imageNames.has(word)) {
    const alt = option('alt') ?? '';
    conversion.drop('syntax of the dialect', `${whole.replace(/:alt:.*/, '')} ${rest}`);
    const image = word === 'figure-md' ? [] : [`![${alt.replaceAll(/[[\]]/g, '\\$&')}](<${rest}>)`, ''];
    return { next, lines: under(['', ...image, ...conversion.within(body), '']) };
  }
  if (word === 'include') {
    const text = conversion.included(rest);
    if (text !== undefined) {
      conversion.drop('include', `${whole} ${rest}`);
      return { next, lines: under(conversion.within(text.split('\n'))) };
    }
  }
  const id = option('name');
  const anchor = id === undefined ? [] : [`<a id="${id}"></a>`, ''];
  if (id !== undefined) conversion.drop('attributes', id);
  conversion.drop('syntax of the dialect', options.map((line) => line.replace(/:name:\s*\S+/, '')).join(' '));
  return { next, lines: [...under(anchor), ...named(name, rest, body, indent, conversion)] };
};
