import { stepLabels } from '../kinds/steps.ts';
import { labelOfParagraph, stepBlocks, stepFrom, warningsAmong } from '../model/runbooks/steps.ts';
import { element, type ProseNode, replaceIn, text } from '../source/tree.ts';
import { words } from '../words/words.ts';
import { type Stretch, stretchesOf } from './command-words.ts';
import { filledAddress, linkTemplate } from './link-template.ts';

import { shownParts } from './shown-parts.ts';
import { isShell, type Piece, piecesOf } from './template.ts';

/** Marks a code block whose copy button waits for a warning to be read. */
const shut = 'wb-shut';

/**
 * Turns the plain Markdown of a runbook into what the page's elements work on:
 * `<wb-step>` around each step, `<wb-command>` around each code block,
 * `<wb-value>` for each `{{parameter}}`, a class on labelled paragraphs.
 *
 * @param root the body as it was read
 * @param examples the example of each parameter, by its name
 */
export function runbookMarkup(root: ProseNode, examples: ReadonlyMap<string, string>): ProseNode {
  // Steps first: a step's key is made of the words as they were written.
  return withValues({ ...root, children: stepBlocks(root.children ?? []).flatMap(stepElement) }, examples);
}

function stepElement({ section, nodes: written }: ReturnType<typeof stepBlocks<ProseNode>>[number]): ProseNode[] {
  if (!section) return [...written];
  const { key, title, labels } = stepFrom(section, written);
  const warnings = warningsAmong(labels);
  const warns = warnings.length > 0 || written.some(isWarningAside);
  const nodes = (warns ? written.map(withShutCode) : written).map((node) => {
    if (isWarningAside(node)) return withLast(node, acknowledgement());
    const label = labelOfParagraph(node);
    if (!label || node.type !== 'paragraph') return node;
    const isWarning = stepLabels[label].warns;
    return element(
      isWarning ? 'div' : 'p',
      { class: `wb-said wb-${label}`, ...(isWarning ? { 'data-warning': label } : {}) },
      isWarning ? [...(node.children ?? []), acknowledgement()] : (node.children ?? []),
    );
  });
  const properties = { 'data-key': key, 'data-title': title, ...(warnings.length > 0 ? { 'data-warns': '' } : {}) };
  return [element('wb-step', properties, [...nodes, ...doneControls(key, title)])];
}

/** Code is shut from the start, also in tabs, so that nothing moves when the page's scripts arrive. */
function withShutCode(node: ProseNode): ProseNode {
  const shutIt = (one: ProseNode) => (one.type === 'code' ? { ...one, meta: `${one.meta ?? ''} ${shut}` } : undefined);
  return shutIt(node) ?? replaceIn(node, shutIt);
}

function withValues(root: ProseNode, examples: ReadonlyMap<string, string>): ProseNode {
  const place = (piece: Exclude<Piece, string>) => placeOf(piece, examples.get(piece.name));
  const shown = (pieces: readonly Piece[]): ProseNode[] =>
    pieces.map((piece) => (typeof piece === 'string' ? text(piece) : place(piece)));
  const isPlain = (pieces: readonly Piece[]) => pieces.every((piece) => typeof piece === 'string');
  return replaceIn(root, (node) => {
    switch (node.type) {
      case 'code':
        return node.lang === 'mermaid' ? undefined : commandBlock(node, place);
      case 'inlineCode': {
        const pieces = piecesOf(node.value ?? '');
        return isPlain(pieces) ? undefined : element('code', { dir: 'auto' }, shown(pieces));
      }
      case 'mdxTextExpression':
      case 'mdxFlowExpression': {
        const pieces = piecesOf(`{${node.value ?? ''}}`);
        if (isPlain(pieces)) return undefined;
        return node.type === 'mdxTextExpression' ? shown(pieces) : element('p', {}, shown(pieces));
      }
      case 'link': {
        const template = linkTemplate(node.url ?? '');
        if (isPlain(piecesOf(template))) return undefined;
        const { children = [] } = withValues(node, examples);
        const url = filledAddress(template, (name) => examples.get(name) || name);
        if (url === undefined) return children;
        return { ...node, url, children, data: { hProperties: { 'data-template': template } } };
      }
      default:
        return undefined;
    }
  });
}

function commandBlock(node: ProseNode, place: (piece: Exclude<Piece, string>) => ProseNode): ProseNode {
  const shown = (pieces: readonly Piece[]) =>
    pieces.flatMap((piece) => (typeof piece === 'string' ? stretchesOf(piece).map(shownStretch) : place(piece)));
  const language = node.lang ?? 'text';
  const isShut = node.meta?.split(' ').includes(shut) === true;
  const parts = shownParts(node.value ?? '', language);
  return element('wb-command', { 'data-language': language, class: 'not-content' }, [
    // A first child that is no text keeps Expressive Code, and its copy button, away from the block.
    element('pre', { tabindex: '0', 'data-language': language }, [
      element(
        'code',
        {},
        parts.map(({ kind, pieces }) =>
          element('span', kind === 'command' ? {} : { class: `wb-${kind}`, 'data-shown': '' }, shown(pieces)),
        ),
      ),
    ]),
    // Of a session without a prompt there is nothing to copy.
    ...(parts.some(({ kind }) => kind === 'command') ? [copyBar(language, isShut)] : []),
  ]);
}

const shownStretch = ({ text: words, isWhole }: Stretch): ProseNode =>
  isWhole ? element('span', { class: 'wb-whole' }, [text(words)]) : text(words);

/** Below a code block: the button that copies it, and what it says. */
function copyBar(language: string, isShut: boolean): ProseNode {
  return element('div', { class: 'wb-copy wb-scripted wb-noprint' }, [
    element('button', { type: 'button', 'data-copy': '', ...(isShut ? { disabled: '' } : {}) }, [
      text(isShell(language) ? words.runbook.copyCommand : words.runbook.copyText),
    ]),
    element('span', { 'data-said': '', role: 'status' }, isShut ? [text(words.runbook.readFirst)] : []),
  ]);
}

/** Until it is filled in: the parameter's name; for readers without scripts its example. */
function placeOf({ name, state, bars }: Exclude<Piece, string>, example: string | undefined): ProseNode {
  return element('wb-value', { 'data-name': name, 'data-state': state, ...(bars ? { 'data-bars': bars } : {}) }, [
    element('span', { class: 'wb-name' }, [text(`‹${name}›`)]),
    element('span', { class: 'wb-example' }, [text(example ?? `‹${name}›`)]),
  ]);
}

/** Below each step: the box to check it off, and a place for a note. */
function doneControls(key: string, title: string): ProseNode[] {
  return [
    element('div', { class: 'wb-done wb-scripted wb-noprint not-content' }, [
      element('label', { class: 'wb-check' }, [
        element('input', { type: 'checkbox', 'data-done': '', 'aria-label': words.runbook.doneStep(title) }, []),
        element('span', {}, [text(words.runbook.doneBox)]),
        element('time', {}, []),
      ]),
      element('details', {}, [
        element('summary', {}, [text(words.runbook.note)]),
        element(
          'textarea',
          { rows: '2', 'data-note': '', 'aria-label': words.runbook.noteOn(title), id: `note-${key}` },
          [],
        ),
      ]),
    ]),
  ];
}

/** `:::danger` or `:::caution`: a warning as well, if it stands within a step. */
function isWarningAside(node: ProseNode): boolean {
  return node.type === 'containerDirective' && (node.name === 'danger' || node.name === 'caution');
}

function withLast(node: ProseNode, last: ProseNode): ProseNode {
  return { ...node, children: [...(node.children ?? []), last] };
}

/** At the end of a warning: the box without which the step's command cannot be copied. */
function acknowledgement(): ProseNode {
  return element('label', { class: 'wb-acknowledge wb-scripted wb-noprint' }, [
    element('input', { type: 'checkbox', 'data-acknowledge': '' }, []),
    text(words.runbook.haveRead),
  ]);
}
