import { type ComponentDefinition, components as siteComponents } from '../kinds/components.ts';
import type { KindName } from '../kinds/index.ts';
import { fieldsOf } from '../kinds/schema-fields.ts';
import { isSafeAddress, readAddress } from '../model/safe-address.ts';
import { keepsItsHost, linkTemplate } from '../runbook/link-template.ts';
import { parametersIn } from '../runbook/template.ts';
import { type BodyNode, isTag, type Syntax, walk } from '../source/body.ts';
import { literalsIn, placesIn } from '../source/component.ts';
import type { GateRule, Refusal } from './refusal.ts';
import { brokenTag, placeRefusals, tagRefusals } from './tags.ts';

/** What the gate must know beside the body. */
export interface GateOptions {
  /** Only a runbook has parameters. */
  readonly kind: KindName | undefined;
  readonly components?: Readonly<Record<string, ComponentDefinition>>;
}

/**
 * The one door for the body of a page: whatever could run, in the build or in
 * a reader's browser, is refused here. What is not known is refused, too. The
 * check reports what this function returns, and the build shows only pages for
 * which it returns nothing.
 *
 * @param body the text that `syntax` was read from
 * @example
 * refusalsIn('Now: {Date()}', parseLoosely('Now: {Date()}'), { kind: 'guide' });
 * // [{ rule: 'no-expressions', start: 5, end: 13, … }]
 */
export function refusalsIn(body: string, { tree, errors }: Syntax, options: GateOptions): Refusal[] {
  const nodes = [...walk(tree)];
  return [
    ...errors.map(({ offset, message }) => syntaxRefusal(body, offset, message, options)),
    ...nodes.flatMap((node) => refusalsOf(node, body, options)),
    ...(nodes.some(isTag) ? placeRefusals(tree, body, options.components ?? siteComponents) : []),
  ];
}

/** `{/* … *\/}`: says nothing to readers and runs nothing. */
export function isComment(node: BodyNode): boolean {
  return /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(node.value ?? '');
}

/** `{{name}}`: MDX reads it as an object; a runbook shows the reader's own value. */
export function isParameter(node: BodyNode): boolean {
  return /^\{[A-Za-z_][\w-]*\}$/.test(node.value ?? '');
}

/** The parts of Markdown that a page is made of. They hold text, and nothing in them is ever run. */
const plain: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'break',
  'code',
  'containerDirective',
  'delete',
  'emphasis',
  'footnoteDefinition',
  'footnoteReference',
  'heading',
  'imageReference',
  'inlineCode',
  'leafDirective',
  'linkReference',
  'list',
  'listItem',
  'paragraph',
  'strong',
  'table',
  'tableCell',
  'tableRow',
  'text',
  'textDirective',
  'thematicBreak',
]);

function refusalsOf(node: BodyNode, body: string, options: GateOptions): Refusal[] {
  if (plain.has(node.type)) return [];
  switch (node.type) {
    case 'link':
    case 'image':
    case 'definition':
      return linkRefusals(node, options);
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return expressionRefusals(node, options);
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return [
        ...tagRefusals(node, body, options.components ?? siteComponents),
        ...tagLinkRefusals(node, body, options),
      ];
    default:
      return codeRefusals(node);
  }
}

function codeRefusals(node: BodyNode): Refusal[] {
  if (node.type !== 'mdxjsEsm') {
    const advice = 'Write it with Markdown, or put it between backticks.';
    return [refusal('no-code', node, `a page has no place for this (\`${node.type}\`)`, advice)];
  }
  const word = /^\s*export\b/.test(node.value ?? '') ? 'export' : 'import';
  const advice = `Take the line out. If it is meant as text, put \`${word}\` between backticks or not at the start of a line.`;
  return [refusal('no-code', node, `a page cannot \`${word}\``, advice)];
}

function expressionRefusals(node: BodyNode, { kind }: GateOptions): Refusal[] {
  if (isComment(node) || (kind === 'runbook' && isParameter(node))) return [];
  const message = isParameter(node) ? 'only a runbook has parameters' : 'braces in prose are code';
  return [refusal('no-expressions', node, message, 'Put the braces and what is in them between backticks.')];
}

function linkRefusals(node: BodyNode, { kind }: GateOptions): Refusal[] {
  const template = linkTemplate(node.url ?? '');
  if (kind === 'runbook' && parametersIn(template).length > 0 && !keepsItsHost(template)) {
    const advice =
      'Write the scheme and the host out. Behind them a parameter may stand: `https://graphs.example/?host={{host}}`.';
    return [refusal('no-script-links', node, 'a parameter cannot say where a link leads', advice)];
  }
  if (isSafeAddress(node.url ?? '')) return hostRefusals(node);
  const advice = 'Link to a page of this site or to an address that starts with `https://`.';
  const scheme = readAddress(node.url ?? '')?.protocol;
  return [refusal('no-script-links', node, `a link cannot start with \`${scheme}\``, advice)];
}

/** An address whose host is not the one that it seems to have. */
function hostRefusals(node: BodyNode): Refusal[] {
  // Browsers pass over blanks and control characters before a host, and take `\\` for `/`.
  const address = [...(node.url ?? '')]
    .filter((character) => character > ' ')
    .join('')
    .replaceAll('\\', '/');
  const refuse = (message: string, advice: string) => [refusal('no-script-links', node, message, advice)];
  if (address.startsWith('//')) {
    // An image of another host is never shown: its text stands in its place.
    if (node.type === 'image') return [];
    const advice = 'Write the full address with `https://`, or one slash for a page of this site.';
    return refuse('a link that starts with two slashes leads to another host', advice);
  }
  if (!/^https?:/i.test(address)) return [];
  const [, host] = /^https?:\/\/([^/?#]+)/i.exec(address) ?? [];
  if (host === undefined) return refuse('the address has no `//` and no host', 'Write the address in full.');
  if (!host.includes('@')) return [];
  return refuse('a name or password stands before the host', 'Take out what stands before the `@`, and the `@`.');
}

/** The links in the attributes of a component, by the rule for all links. */
function tagLinkRefusals(node: BodyNode, body: string, options: GateOptions): Refusal[] {
  const known: Readonly<Record<string, ComponentDefinition>> = options.components ?? siteComponents;
  const component = Object.hasOwn(known, node.name ?? '') ? known[node.name ?? ''] : undefined;
  if (!component) return [];
  const values = literalsIn(node);
  return fieldsOf(component.attributes).flatMap(({ name, facts }) => {
    const place = placesIn(body, node).attributes.get(name)?.value ?? offsetsOf(node);
    const link = { type: 'link', url: facts.text === 'link' ? (values[name] ?? '') : '' };
    return linkRefusals(link, options).map((found) => ({ ...found, ...place }));
  });
}

function syntaxRefusal(body: string, offset: number, message: string, options: GateOptions): Refusal {
  const rule = 'mdx-syntax';
  const place = { start: offset, end: offset + 1 };
  const character = body[offset];
  if (body.startsWith('<!--', offset)) {
    const advice = 'Write `{/* … */}` for a comment, or take it out.';
    return { rule, ...place, message: 'this is an HTML comment', advice };
  }
  const tag = brokenTag(body, offset, message, options.components ?? siteComponents);
  return { rule, ...place, ...(tag ?? { message: describe(character, message), advice: adviceFor(body, offset) }) };
}

function describe(character: string | undefined, message: string): string {
  if (character === '{') return 'this `{` starts an expression that does not end';
  if (character === '<' && /expected a valid JSX tag/.test(message)) return 'this `<` would start a tag';
  return `the text cannot be read from here: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}

function adviceFor(body: string, offset: number): string {
  if (/^<[a-z]+:\/\//i.test(body.slice(offset))) return 'Write a link as `[text](https://…)`.';
  const character = body[offset] === '{' || body[offset] === '<' ? body[offset] : '{` or `<';
  return `Put the \`${character}\` and what belongs to it between backticks.`;
}

function refusal(rule: GateRule, node: BodyNode, message: string, advice: string): Refusal {
  return { rule, ...offsetsOf(node), message, advice };
}

function offsetsOf({ position }: BodyNode): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
