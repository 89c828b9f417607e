import type { KindName } from '../kinds/index.ts';
import { isSafeAddress, readAddress } from '../model/safe-address.ts';
import { keepsItsHost, linkTemplate } from '../runbook/link-template.ts';
import { parametersIn } from '../runbook/template.ts';
import { type BodyNode, type Syntax, walk } from '../source/body.ts';
import { type ComponentDefinition, components as siteComponents } from './components.ts';

/** The rules of the check that say what the gate holds back. */
export type GateRule = 'mdx-syntax' | 'no-code' | 'no-components' | 'no-expressions' | 'no-script-links';

/** Something of a page that the gate does not let through. */
export interface Refusal {
  readonly rule: GateRule;
  /** Where it stands, in UTF-16 units from the start of the body. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly advice: string;
}

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
  return [
    ...errors.map(({ offset, message }) => syntaxRefusal(body, offset, message)),
    ...[...walk(tree)].flatMap((node) => refusalsOf(node, options)),
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

function refusalsOf(node: BodyNode, options: GateOptions): Refusal[] {
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
      return tagRefusals(node, options.components ?? siteComponents);
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

function tagRefusals(node: BodyNode, known: Readonly<Record<string, ComponentDefinition>>): Refusal[] {
  const name = node.name ?? '';
  const component = Object.hasOwn(known, name) ? known[name] : undefined;
  const { start } = offsetsOf(node);
  const place = { start, end: start + 1 + name.length };
  if (!component) {
    const message = `\`<${name}>\` is ${/^[a-z]/.test(name) ? 'an HTML tag' : 'a component'}`;
    const advice =
      instead[name.toLowerCase()] ??
      'Use Markdown, or an aside such as `:::note`. A placeholder goes between backticks.';
    return [{ rule: 'no-components', ...place, message, advice }];
  }
  const attributes = literalAttributes(node);
  if (!attributes) {
    const advice = `Write each attribute of \`<${name}>\` as \`name="value"\`.`;
    return [{ rule: 'no-components', ...place, message: `\`<${name}>\` has an attribute that is code`, advice }];
  }
  const parsed = component.attributes.safeParse(attributes);
  return (parsed.error?.issues ?? []).map(({ path, message }) => ({
    rule: 'no-components',
    ...place,
    message: `\`<${name}>\` has a wrong attribute${path.length > 0 ? ` \`${path.join('.')}\`` : ''}`,
    advice: `${message}.`,
  }));
}

/** Attributes by name; undefined where one is a spread or an expression. */
function literalAttributes(node: BodyNode): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const attribute of (node.attributes ?? []) as { type: string; name?: string; value?: unknown }[]) {
    const { type, name, value } = attribute;
    if (type !== 'mdxJsxAttribute' || name === undefined) return undefined;
    if (value !== null && value !== undefined && typeof value !== 'string') return undefined;
    found[name] = value ?? '';
  }
  return found;
}

function syntaxRefusal(body: string, offset: number, message: string): Refusal {
  const rule = 'mdx-syntax';
  const place = { start: offset, end: offset + 1 };
  const character = body[offset];
  if (body.startsWith('<!--', offset)) {
    const advice = 'Write `{/* … */}` for a comment, or take it out.';
    return { rule, ...place, message: 'this is an HTML comment', advice };
  }
  return { rule, ...place, message: describe(character, message), advice: adviceFor(body, offset) };
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

const instead: Readonly<Record<string, string>> = {
  a: 'Write a link as `[text](/runbooks/disk-filling/)`.',
  b: 'Write `**bold**`.',
  br: 'Begin a new paragraph with an empty line.',
  code: 'Put code between backticks.',
  details: 'Use a heading, or an aside such as `:::note[Title]`.',
  em: 'Write `*emphasis*`.',
  i: 'Write `*emphasis*`.',
  img: 'Write an image as `![what it shows](/images/name.png)`.',
  kbd: 'Put keys between backticks.',
  script: 'A page cannot run scripts. Take it out.',
  strong: 'Write `**bold**`.',
  style: 'A page cannot bring styles. Take it out.',
  table: 'Write a Markdown table with `|`.',
};
