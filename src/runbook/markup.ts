import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PhrasingContent, RootContent } from 'mdast';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { stepLabels } from '../kinds/steps.ts';
import { labelOfParagraph, stepBlocks, stepFrom, warningsAmong } from '../model/runbooks/steps.ts';
import { parseSource } from '../source/source.ts';
import { readFirst } from './messages.ts';
import { isShell, type Piece, piecesOf } from './template.ts';

/**
 * Turns the plain MDX of a runbook into what the page's elements work on:
 * `<wb-step>` around each step, `<wb-command>` around each code block,
 * `<wb-value>` for each `{{parameter}}`, a class on labelled paragraphs. Other
 * pages are left alone.
 */
export const runbookMarkup: MdastPluginEntry = ({ fileURL }) => {
  if (!fileURL || !/\/content\/runbooks\//.test(fileURL.pathname)) return null;
  const examples = examplesIn(fileURLToPath(fileURL));
  return [stepsPlugin, valuesPlugin(examples)];
};

/** Marks a code block whose copy button waits for a warning to be read. */
const shut = 'wb-shut';

/** First: the step's key is made of the words as they were written. */
const stepsPlugin = defineMdastPlugin({
  name: 'runbook-steps',
  before(root, context) {
    const children = stepBlocks(root.children).flatMap((block): RootContent[] => {
      if (!block.section) return [...block.nodes];
      const { key, title, labels } = stepFrom(block.section, block.nodes);
      const warnings = warningsAmong(labels);
      const nodes = block.nodes.map((node) => {
        // Shut from the start, so that nothing moves when the page's scripts arrive.
        if (node.type === 'code' && (warnings.length > 0 || block.nodes.some(isWarningAside)))
          return { ...node, meta: `${node.meta ?? ''} ${shut}` };
        if (isWarningAside(node)) return withLast(node, acknowledgement());
        const label = labelOfParagraph(node);
        if (!label || node.type !== 'paragraph') return node;
        const isWarning = stepLabels[label].warns;
        return element(
          isWarning ? 'div' : 'p',
          { class: `wb-said wb-${label}`, ...(isWarning ? { 'data-warning': label } : {}) },
          isWarning ? [...node.children, acknowledgement()] : node.children,
        );
      });
      return [
        element(
          'wb-step',
          { 'data-key': key, 'data-title': title, ...(warnings.length > 0 ? { 'data-warns': '' } : {}) },
          [...nodes, ...doneControls(key, title)],
        ),
      ];
    });
    context.replaceNode(root, { type: 'root', children });
  },
});

const valuesPlugin = (examples: ReadonlyMap<string, string>) => {
  const shown = (pieces: readonly Piece[]): PhrasingContent[] =>
    pieces.map((piece) => (typeof piece === 'string' ? text(piece) : placeOf(piece, examples.get(piece.name))));
  return defineMdastPlugin({
    name: 'runbook-values',
    code(node) {
      const language = node.lang ?? 'text';
      if (language === 'mermaid') return;
      const isShut = node.meta?.split(' ').includes(shut) === true;
      return element('wb-command', { 'data-language': language, class: 'not-content' }, [
        // A first child that is no text keeps Expressive Code, and its copy button, away from the block.
        element('pre', { tabindex: '0', 'data-language': language }, [
          element('code', {}, [element('span', {}, shown(piecesOf(node.value, language)))]),
        ]),
        element('div', { class: 'wb-copy wb-scripted wb-noprint' }, [
          element('button', { type: 'button', 'data-copy': '', ...(isShut ? { disabled: '' } : {}) }, [
            text(isShell(language) ? 'Copy command' : 'Copy text'),
          ]),
          element('span', { 'data-said': '', role: 'status' }, isShut ? [text(readFirst)] : []),
        ]),
      ]);
    },
    inlineCode(node) {
      const pieces = piecesOf(node.value);
      if (pieces.every((piece) => typeof piece === 'string')) return;
      return element('code', { dir: 'auto' }, shown(pieces));
    },
    mdxTextExpression(node) {
      const pieces = piecesOf(`{${node.value}}`);
      const [piece] = pieces;
      return pieces.length === 1 && piece !== undefined && typeof piece !== 'string'
        ? placeOf(piece, examples.get(piece.name))
        : undefined;
    },
    link(node, context) {
      // The parser encodes the braces. All else stays as it is: a writer’s `%` need not begin an escape.
      const template = node.url.replaceAll(/%7B/gi, '{').replaceAll(/%7D/gi, '}');
      const pieces = piecesOf(template);
      if (pieces.every((piece) => typeof piece === 'string')) return;
      const url = pieces.map((piece) =>
        typeof piece === 'string' ? piece : encodeURIComponent(examples.get(piece.name) ?? piece.name),
      );
      context.setProperty(node, 'data', { hProperties: { 'data-template': template } });
      context.setProperty(node, 'url', url.join(''));
    },
  });
};

/** Until it is filled in: the parameter's name; for readers without scripts its example. */
function placeOf({ name, state, bars }: Exclude<Piece, string>, example: string | undefined): PhrasingContent {
  return element('wb-value', { 'data-name': name, 'data-state': state, ...(bars ? { 'data-bars': bars } : {}) }, [
    element('span', { class: 'wb-name' }, [text(`‹${name}›`)]),
    element('span', { class: 'wb-example' }, [text(example ?? `‹${name}›`)]),
  ]) as unknown as PhrasingContent;
}

/** Below each step: the box to check it off, and a place for a note. */
function doneControls(key: string, title: string): RootContent[] {
  return [
    element('div', { class: 'wb-done wb-scripted wb-noprint not-content' }, [
      element('label', { class: 'wb-check' }, [
        element('input', { type: 'checkbox', 'data-done': '', 'aria-label': `Done: ${title}` }, []),
        element('span', {}, [text('Done')]),
        element('time', {}, []),
      ]),
      element('details', {}, [
        element('summary', {}, [text('Note')]),
        element('textarea', { rows: '2', 'data-note': '', 'aria-label': `Note on: ${title}`, id: `note-${key}` }, []),
      ]),
    ]),
  ];
}

/** `:::danger` or `:::caution`: a warning as well, if it stands within a step. */
function isWarningAside(node: RootContent): boolean {
  return node.type === 'containerDirective' && (node.name === 'danger' || node.name === 'caution');
}

function withLast(node: RootContent, last: RootContent): RootContent {
  return 'children' in node ? ({ ...node, children: [...node.children, last] } as RootContent) : node;
}

/** At the end of a warning: the box without which the step's command cannot be copied. */
function acknowledgement(): RootContent {
  return element('label', { class: 'wb-acknowledge wb-scripted wb-noprint' }, [
    element('input', { type: 'checkbox', 'data-acknowledge': '' }, []),
    text('I have read this'),
  ]);
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** An HTML element as Markdown's tree can hold it. */
function element(name: string, properties: Record<string, string>, children: readonly unknown[]): RootContent {
  const node = { type: 'paragraph', data: { hName: name, hProperties: properties }, children: [...children] };
  return node as unknown as RootContent;
}

function examplesIn(file: string): ReadonlyMap<string, string> {
  const { value } = parseSource(file, readFileSync(file, 'utf8'));
  const parameters = (value as { parameters?: { name?: string; example?: string }[] } | null)?.parameters ?? [];
  return new Map(parameters.map(({ name = '', example = '' }) => [name, String(example)]));
}
