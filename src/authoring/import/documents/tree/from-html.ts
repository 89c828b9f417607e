import type { Element, Nodes as HastNodes, Root as HastRoot, Parents } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultHandlers, type Options, type State, toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { type Handlers, type State as HastState, toHast } from 'mdast-util-to-hast';
import { boxName, type Conversion } from '../text/conversion.ts';
import { labelFor, toneOf } from '../text/tones.ts';
import { nodesOf, replaceNodes } from './markdown.ts';

/** Nodes that HTML has no place for: they pass as they are. */
const passed: Nodes['type'][] = ['containerDirective', 'code', 'footnoteReference', 'footnoteDefinition'];

/** The same for those that would become HTML by themselves, and lose what stands behind their language, or their notes. */
const handlers = {
  code: (_: unknown, node: Nodes) => node,
  footnoteReference: (_: unknown, node: Nodes) => node,
  footnoteDefinition: (state: HastState, node: FootnoteDefinition) => ({ ...node, children: state.all(node) }),
} as unknown as Handlers;

/** Names of places in a page, each with the heading that it belongs to, counted from 0; -1 is the top of the page. */
export type Anchors = Map<string, number>;

/**
 * A tree whose HTML has become Markdown. Comments, scripts and styles are left out.
 *
 * @returns the tree, and what its tags named
 */
export function withoutHtml(tree: Root, conversion: Conversion): { tree: Root; anchors: Anchors } {
  const anchors: Anchors = new Map();
  const isHtml = (node: Nodes) => node.type === 'html' && !isComment(node.value);
  for (const node of nodesOf(tree))
    if (node.type === 'html')
      for (const [comment] of node.value.matchAll(/<!--[\s\S]*?(?:-->|$)/g)) conversion.drop('comment', comment);
  if (![...nodesOf(tree)].some(isHtml)) {
    replaceNodes(tree, (node) => (node.type === 'html' ? [] : [node]));
    return { tree, anchors };
  }
  const hast = raw(toHast(tree, { allowDangerousHtml: true, passThrough: passed, handlers }), { passThrough: passed });
  anchorsIn(hast, anchors);
  for (const element of elementsIn(hast))
    if (['script', 'style', 'template'].includes(element.tagName)) conversion.drop('script', hastText(element));
  const made = toMdast(hast, {
    document: true,
    newlines: true,
    nodeHandlers: {
      comment: () => undefined,
      containerDirective: (state: State, node: Parents) => ({
        ...node,
        children: state.toFlow(state.all(node)),
      }),
      code: (_: State, node: HastNodes) => node,
      footnoteReference: (_: State, node: HastNodes) => node,
      footnoteDefinition: (state: State, node: Parents) => ({ ...node, children: state.toFlow(state.all(node)) }),
      // No type of HTML knows these nodes, and those that pass are what they are.
    } as unknown as Options['nodeHandlers'],
    handlers: {
      a: (state, node: Element) =>
        node.properties.href === undefined ? state.all(node) : defaultHandlers.a(state, node),
      aside: (state, node: Element) => box(conversion, { is: 'aside', tone: 'note' }, state.toFlow(state.all(node))),
      details: (state, node: Element) => details(state, node, conversion),
      tabs: (state, node: Element) => box(conversion, { is: 'tabs' }, state.toFlow(state.all(node)).filter(isBox)),
      tabitem: (state, node: Element) =>
        box(
          conversion,
          { is: 'tab', label: attribute(node, 'label', 'value', 'title') || 'Tab' },
          state.toFlow(state.all(node)),
        ),
      admonition: (state, node: Element) => {
        const type = attribute(node, 'type') || 'note';
        return box(
          conversion,
          { is: 'aside', tone: toneOf(type) ?? 'note', ...labelFor(type, attribute(node, 'title')) },
          state.toFlow(state.all(node)),
        );
      },
      ...Object.fromEntries(
        ['note', 'tip', 'info', 'warning', 'callout'].map((name) => [
          name,
          (state: State, node: Element) =>
            box(
              conversion,
              {
                is: 'aside',
                tone: toneOf(attribute(node, 'type') || name) ?? 'note',
                ...labelFor('note', attribute(node, 'title')),
              },
              state.toFlow(state.all(node)),
            ),
        ]),
      ),
      badge: (_, node: Element) => ({ type: 'text', value: attribute(node, 'text') }),
      iframe: (_, node: Element) => linkTo(attribute(node, 'src'), attribute(node, 'title')),
      embed: (_, node: Element) => linkTo(attribute(node, 'src'), attribute(node, 'title')),
      sup: (state, node: Element) => raised(state, node, '⁰¹²³⁴⁵⁶⁷⁸⁹'),
      sub: (state, node: Element) => raised(state, node, '₀₁₂₃₄₅₆₇₈₉'),
      svg: () => undefined,
      wbr: () => undefined,
    },
  });
  return { tree: rootOf(made), anchors };
}

/** Digits above or below the line have letters of their own; all else stands in the line. */
function raised(state: State, node: Element, digits: string) {
  const text = hastText(node);
  if (!/^\d+$/.test(text)) return state.all(node);
  return { type: 'text' as const, value: [...text].map((digit) => digits[Number(digit)] ?? digit).join('') };
}

const isComment = (html: string) => /^(?:\s*<!--[\s\S]*?(?:-->|$))*\s*$/.test(html);
const isBox = (node: Nodes) => node.type === 'containerDirective' && node.name === boxName;

function rootOf(node: Nodes): Root {
  return node.type === 'root' ? node : { type: 'root', children: [node as RootContent] };
}

function attribute(node: Element, ...names: string[]): string {
  for (const name of names) {
    const value = node.properties[name];
    if (value !== undefined && value !== null && value !== false) return String(value);
  }
  return '';
}

const linkTo = (url: string, title: string): Paragraph | undefined =>
  url === ''
    ? undefined
    : { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', value: title || url }] }] };

function box(conversion: Conversion, what: Conversion['boxes'][number], children: ReturnType<State['toFlow']>) {
  conversion.boxes.push(what);
  return {
    type: 'containerDirective' as const,
    name: boxName,
    attributes: { i: String(conversion.boxes.length - 1) },
    children: children as never,
  };
}

function details(state: State, node: Element, conversion: Conversion) {
  const summary = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'summary',
  );
  const rest = { ...node, children: node.children.filter((child) => child !== summary) };
  const label = summary ? hastText(summary).replaceAll(/\s+/g, ' ').trim() : attribute(node, 'summary');
  return box(conversion, { is: 'details', label: label || 'Details' }, state.toFlow(state.all(rest)));
}

function* elementsIn(node: HastNodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elementsIn(child as HastNodes);
}

function hastText(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => hastText(child as HastNodes)).join('') : '';
}

/** What `id` and `name` name: the heading around it, else the next one if nothing is said before it, else the last. */
function anchorsIn(root: HastRoot | HastNodes, anchors: Anchors): void {
  let heading = -1;
  let waiting: string[] = [];
  const visit = (node: HastNodes): void => {
    if (node.type === 'text' && node.value.trim() !== '') settle();
    if (node.type === 'element') {
      if (/^h[1-6]$/.test(node.tagName)) {
        heading += 1;
        settle();
      }
      for (const key of ['id', 'name'] as const) {
        const name = node.properties[key];
        if (typeof name === 'string' && name !== '') waiting.push(name.replace(/^user-content-/, ''));
      }
    }
    if ('children' in node) for (const child of node.children) visit(child as HastNodes);
  };
  const settle = () => {
    for (const name of waiting) anchors.set(name, heading);
    waiting = [];
  };
  visit(root as HastNodes);
  settle();
}
