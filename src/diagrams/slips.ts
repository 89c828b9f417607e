/** What is wrong with one line of a diagram, and the line as it should be, where that can be told. */
export interface DiagramSlip {
  readonly message: string;
  readonly advice: string;
  readonly mended?: string;
}

type Finder = (line: string, source: string) => DiagramSlip | undefined;

/** The shapes of a flowchart’s nodes: what opens a label and what closes it, longer ones first. */
const shapes: readonly (readonly [open: string, close: string])[] = [
  ['(((', ')))'],
  ['([', '])'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['((', '))'],
  ['{{', '}}'],
  ['[/', '/]'],
  ['[/', '\\]'],
  ['[\\', '\\]'],
  ['[\\', '/]'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['>', ']'],
];
const links = /\s*(?:<?(?:--+|==+|-\.+-)(?:[>xo]|-)?|~~~)(?:\|[^|]*\|)?\s*|\s+&\s+/g;
/** Words with which Mermaid begins or ends something. */
const reserved =
  'end graph flowchart subgraph style linkStyle classDef class click default participant loop alt opt par'.split(' ');
const words = (text: string) => text.trim().replace(/\s+/g, ' ');

/** A label in quotes; quotes in it become what Mermaid has for them. */
const quoted = (label: string) =>
  `"${label
    .trim()
    .replace(/^[“"](.*)[”"]$/, '$1')
    .replaceAll('"', '#quot;')}"`;

const labels: Finder = (line) => {
  const found: string[] = [];
  const mended = eachNode(line, (node) => {
    const [, id = '', rest = ''] = /^(\s*(?:subgraph\s+)?[\w.-]+\s?)([[({>].*?)\s*;?\s*$/.exec(node) ?? [];
    const [, shape = '', style = ''] = /^(.*?)(:::[\w-]+)?$/.exec(rest) ?? [];
    const fit = shapes.find(
      ([open, close]) => shape.startsWith(open) && shape.endsWith(close) && shape.length > open.length + close.length,
    );
    if (!fit) return node;
    const [open, close] = fit;
    const label = shape.slice(open.length, -close.length);
    if (/^\s*"[^"]*"\s*$/.test(label) || !/[()[\]{}|"<>/\\“”]/.test(label)) return node;
    found.push(words(label));
    return `${id}${open}${quoted(label)}${close}${style}`;
  }).replace(/\|([^|"]*[()[\]{}][^|"]*)\|/g, (_, label: string) => {
    found.push(words(label));
    return `|${quoted(label)}|`;
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const sign = /[()[\]{}|"<>/\\“”]/.exec(first)?.[0] ?? '(';
  return {
    message: `the label “${first}” has a \`${sign}\` in it, which means something to Mermaid`,
    advice: `Put the label in quotes: \`${quoted(first)}\``,
    mended,
  };
};

/** Calls back for each node of a line of a flowchart, and joins what comes back with the links as they were. */
function eachNode(line: string, change: (node: string) => string): string {
  let result = '';
  let at = 0;
  for (const { 0: link, index } of line.matchAll(links)) {
    // What looks like a link may stand in a label.
    const before = line.slice(at, index);
    if ((before.match(/[[({]/g)?.length ?? 0) > (before.match(/[\])}]/g)?.length ?? 0)) continue;
    result += change(before) + link;
    at = index + link.length;
  }
  return result + change(line.slice(at));
}

const title: Finder = (line) => {
  const [, before = '', name = ''] = /^(\s*subgraph\s+)([^"[]*[()][^"]*?)\s*$/.exec(line) ?? [];
  if (name === '') return undefined;
  return {
    message: `the title “${name}” has brackets in it, which mean something to Mermaid`,
    advice: `Put the title in quotes: \`${quoted(name)}\``,
    mended: `${before}${quoted(name)}`,
  };
};

const names: Finder = (line) => {
  const found: string[] = [];
  const rename = (word: string) => {
    found.push(word);
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const node = new RegExp(`^(\\s*)(${reserved.join('|')})(?=\\s*(?:$|[[({>;]|:::))`);
  const isFlow = links.test(line) || /^\s*end\s*[[({]/.test(line);
  links.lastIndex = 0;
  const mended = isFlow
    ? eachNode(line, (text) => text.replace(node, (_, indent: string, word: string) => indent + rename(word)))
    : line;
  const [word] = found;
  return word === undefined ? undefined : nameTaken(word, mended);
};

const sequenceNames: Finder = (line, source) => {
  const mended = line
    .replace(/^(\s*(?:participant|actor)\s+)end\b/, '$1End')
    .replace(/^(\s*)end(?=\s*(?:--?>>?|--?[x)]))/, '$1End')
    .replace(/((?:--?>>?|--?[x)])[+-]?\s*)end(?=\s*:)/, '$1End');
  if (mended === line) return undefined;
  const { message, advice } = nameTaken('end', mended);
  // Mended here alone, it would be two participants.
  if (/^\s*(participant|actor)\s+end\b/m.test(source)) return { message, advice: `${advice} wherever it stands` };
  return { message, advice, mended };
};

const nameTaken = (word: string, mended: string): DiagramSlip => ({
  message: `\`${word}\` is a word of Mermaid’s own and cannot name anything`,
  advice: `Write \`${word.charAt(0).toUpperCase()}${word.slice(1)}\``,
  mended,
});

const arrows: Finder = (line) => {
  const mended = line.replace(/(\s)(?:->|→|⟶|[–—]+>)(?=\s|\|)/g, '$1-->').replace(/(\s)(?:=>|⇒)(?=\s|\|)/g, '$1==>');
  if (mended === line) return undefined;
  return { message: 'a link of a flowchart has two hyphens', advice: 'Write `-->`, or `==>` for a thick one', mended };
};

const spacedNames: Finder = (line) => {
  const found: string[] = [];
  const mended = eachNode(line, (text) =>
    text.replace(/^(\s*)([\p{L}]\w*(?: +\w+)+)(\s*;?\s*)$/u, (_, before: string, name: string, after: string) => {
      found.push(name);
      return `${before}${name.replaceAll(/ +/g, '_')}[${name}]${after}`;
    }),
  );
  const [first] = found;
  if (first === undefined || !/--|==|-\.|~~~/.test(line)) return undefined;
  return {
    message: `the name “${first}” has a space in it`,
    advice: `Give the node a name without spaces, and the words as its label: \`${first.replaceAll(/ +/g, '_')}[${first}]\``,
    mended,
  };
};

const comments: Finder = (line) => {
  const mended = line.replace(/^(\s*)(?:#|\/\/)+(?=\s)/, '$1%%');
  if (mended !== line)
    return { message: 'a comment begins with two per cent signs', advice: 'Write `%%` before it', mended };
  if (!/\S\s+%%(?!\{)/.test(line)) return undefined;
  return { message: 'a comment stands behind something', advice: 'Give the comment a line of its own' };
};

const direction: Finder = (line) => {
  const [, type, way] = /^\s*(flowchart|graph)\s+([A-Za-z]+)\s*;?\s*$/.exec(line) ?? [];
  if (way === undefined || /^(TB|TD|BT|RL|LR)$/.test(way)) return undefined;
  const upper = way.toUpperCase();
  const advice = `Write \`${type} TD\` for top to bottom, or \`LR\` for left to right`;
  const mended = /^(TB|TD|BT|RL|LR)$/.test(upper) ? line.replace(way, upper) : undefined;
  return { message: `\`${way}\` is not a direction`, advice, ...(mended && { mended }) };
};

const semicolons: Finder = (line) => {
  const [, before = '', text = ''] = /^([^:]*--?[>x)][^:]*:)(.*;.*)$/.exec(line) ?? [];
  if (text === '') return undefined;
  const mended = before + text.replaceAll(/(?<!#\w+);/g, '#59;');
  return { message: 'a semicolon ends the message', advice: 'Write `#59;` for one that is text', mended };
};

const pieLabels: Finder = (line) => {
  const [, indent = '', label = '', value = ''] = /^(\s*)([^":]+?)\s*:\s*([\d.]+)\s*$/.exec(line) ?? [];
  if (label === '') return undefined;
  return {
    message: `the label “${label}” has no quotes`,
    advice: `Write \`"${label}"\``,
    mended: `${indent}"${label}" : ${value}`,
  };
};

const findersFor: readonly (readonly [type: RegExp, finders: readonly Finder[]])[] = [
  [/^(flowchart|graph)\b/, [comments, direction, title, labels, names, arrows, spacedNames]],
  [/^sequenceDiagram\b/, [comments, sequenceNames, semicolons]],
  [/^pie\b/, [comments, pieLabels]],
  [/^/, [comments]],
];

/**
 * What writers most often get wrong at a line where Mermaid gave up, the
 * likeliest first. Whether it is that, only Mermaid can tell.
 *
 * @param source the whole diagram
 * @param type the first words of the diagram, such as `flowchart TD`
 * @example
 * slipsOn('  B[Provisioner (Terraform)]', 'flowchart TD')[0]?.mended; // '  B["Provisioner (Terraform)"]'
 */
export function slipsOn(line: string, type: string, source = line): DiagramSlip[] {
  const [, finders = []] = findersFor.find(([pattern]) => pattern.test(type.trim())) ?? [];
  return finders.flatMap((find) => find(line, source) ?? []);
}

const openers = /^\s*(subgraph|loop|alt|opt|par|critical|break|rect|box)\b/;

/** The line, from 1, of the first block that has no `end`; undefined where each has one. */
export function blockWithoutEnd(
  source: string,
  type: string,
): { readonly line: number; readonly word: string } | undefined {
  if (!/^\s*(flowchart|graph|sequenceDiagram)\b/.test(type)) return undefined;
  const open: { line: number; word: string }[] = [];
  for (const [index, text] of source.split('\n').entries()) {
    const [, word] = openers.exec(text) ?? [];
    if (word !== undefined) open.push({ line: index + 1, word });
    else if (/^\s*end\s*;?\s*$/.test(text)) open.pop();
  }
  return open.at(-1);
}
