import { fileURLToPath } from 'node:url';
import type { MdastNode, MdastPluginEntry } from 'satteri';
import { type KnownTerm, TermFinder, withClosing } from './terms-in-text.ts';

type Jsx = { type: 'mdxJsxTextElement'; name: string; attributes: Attribute[]; children: (Jsx | Text)[] };
type Attribute = { type: 'mdxJsxAttribute'; name: string; value: string | null };
type Text = { type: 'text'; value: string };

/** Where a term is left alone: it is a heading, leads elsewhere, or is code. */
const apart = new Set(['heading', 'link', 'linkReference', 'mdxJsxFlowElement', 'mdxJsxTextElement']);

/**
 * A plugin for Sätteri that gives each glossary term its definition where a
 * page's prose first meets it. A term that the page links to itself, and the
 * term's own page, are left alone.
 *
 * @param terms asked for each page, so that a changed glossary counts while writing
 */
export function glossaryPlugin(terms: () => readonly KnownTerm[]): MdastPluginEntry {
  return ({ source, fileURL }) => {
    const linked = [...source.matchAll(/\]\(\/glossary\/([^)#?\s]+?)\/?(?:[#?][^)]*)?\)/g)].map(([, id]) => id ?? '');
    const own = fileURL && /content\/glossary\/(.+)\.mdx$/.exec(fileURLToPath(fileURL).replaceAll('\\', '/'))?.[1];
    const finder = new TermFinder(terms(), own ? [own, ...linked] : linked);
    return {
      name: 'glossary',
      text(node, context) {
        let above: Readonly<MdastNode> | undefined = node;
        while (above) {
          if (apart.has(above.type)) return;
          above = context.parent(above);
        }
        const pieces = finder.split(node.value);
        if (!pieces.some(({ term }) => term)) return;
        context.replaceNode(
          node,
          withClosing(pieces).map(({ text, term, closing }) =>
            term ? explained(text, term, closing) : { type: 'text', value: text },
          ),
        );
      },
    };
  };
}

/** The word as a button that opens its definition: the browser does it, scripts only add hovering. */
function explained(text: string, term: KnownTerm, closing = ''): Jsx {
  const id = `term-${term.id.replaceAll('/', '-')}`;
  return element('wb-term', {}, [
    element('button', { type: 'button', class: 'wb-term', popovertarget: id, 'aria-describedby': `${id}-says` }, [
      textOf(text),
    ]),
    ...(closing === '' ? [] : [textOf(closing)]),
    element('span', { id, popover: '', class: 'wb-term-card' }, [
      element('b', {}, [textOf(term.title)]),
      textOf(' '),
      element('span', { id: `${id}-says` }, [textOf(term.definition)]),
      textOf(' '),
      element('a', { href: `/glossary/${term.id}/` }, [textOf(`More on ${term.title.toLowerCase()}`)]),
    ]),
  ]);
}

function element(name: string, attributes: Record<string, string>, children: (Jsx | Text)[]): Jsx {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children,
  };
}

const textOf = (value: string): Text => ({ type: 'text', value });
