import { element, type ProseNode, replaceIn, text } from '../source/tree.ts';
import { words } from '../words/words.ts';
import { type KnownTerm, TermFinder, withClosing } from './terms-in-text.ts';

/** Where a term is left alone: it is a heading or leads elsewhere. */
const apart: ReadonlySet<string> = new Set(['heading', 'link', 'linkReference']);
/** Elements of the page that hold what its writer wrote; in all others nothing is explained. */
const written: ReadonlySet<string> = new Set(['div', 'p', 'wb-step']);

/**
 * Gives each glossary term its definition where a page's prose first meets it.
 * A term that the page links to itself, and the term's own page, are left alone.
 *
 * @param root the body, with its runbook markup
 * @param terms the terms of the glossary
 * @param skip ids of terms that are not explained here: the page's own, and those it says no to
 */
export function glossaryMarkup(root: ProseNode, terms: readonly KnownTerm[], skip: readonly string[] = []): ProseNode {
  const finder = new TermFinder(terms, [...skip, ...linkedTerms(root)]);
  return replaceIn(root, (node) => {
    const { hName } = node.data ?? {};
    if (apart.has(node.type) || node.data?.directiveLabel || (hName !== undefined && !written.has(hName))) return node;
    if (node.type !== 'text') return undefined;
    const pieces = finder.split(node.value ?? '');
    if (!pieces.some(({ term }) => term)) return node;
    return withClosing(pieces).map(({ text: piece, term, closing }) =>
      term ? explained(piece, term, closing) : text(piece),
    );
  });
}

/** Terms that the prose links to. */
function linkedTerms(node: ProseNode): string[] {
  const id = /^\/glossary\/([^?#]+?)\/?(?:[?#].*)?$/.exec(node.url ?? '')?.[1];
  return [...(id === undefined ? [] : [id]), ...(node.children ?? []).flatMap(linkedTerms)];
}

/** The word as a button that opens its definition: the browser does it, scripts only add hovering. */
function explained(word: string, term: KnownTerm, closing = ''): ProseNode {
  const id = `term-${term.id.replaceAll('/', '-')}`;
  return element('wb-term', {}, [
    element('button', { type: 'button', class: 'wb-term', popovertarget: id, 'aria-describedby': `${id}-says` }, [
      text(word),
    ]),
    ...(closing === '' ? [] : [text(closing)]),
    element('span', { id, popover: '', class: 'wb-term-card' }, [
      element('b', {}, [text(term.title)]),
      text(' '),
      element('span', { id: `${id}-says` }, [text(term.definition)]),
      text(' '),
      element('a', { href: `/glossary/${term.id}/` }, [text(words.shell.moreOn(term.title))]),
    ]),
  ]);
}
