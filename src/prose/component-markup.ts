import { isLive, type LiveName } from '../kinds/components.ts';
import { isTag } from '../source/body.ts';
import { literalsIn } from '../source/component.ts';
import { addressOfLink } from '../source/file-links.ts';
import { element, html, type ProseNode, replaceIn, text } from '../source/tree.ts';
import { words } from '../words/words.ts';

/** A component whose place in a page is filled from the model when the page is shown. */
export interface LivePlace {
  readonly name: LiveName;
  /** As written; they fit its schema. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Stands in the HTML of a page where the component of that number belongs. */
const placeholder = (place: number) => `<wb-live data-place="${place}"></wb-live>`;

/** The HTML of a page in pieces, with the components that belong between them. */
export function partsOf(prose: string, places: readonly LivePlace[]): (string | LivePlace)[] {
  const pieces = prose.split(/<wb-live data-place="(\d+)"><\/wb-live>/);
  return pieces.flatMap((piece, index) => (index % 2 === 0 ? piece : (places[Number(piece)] ?? [])));
}

/**
 * Turns the components of a page into HTML. What shows data only gets its
 * place: what is remembered of a page must not hold facts of others.
 *
 * @param page the page’s file, a path from the root
 */
export function componentMarkup(root: ProseNode, page: string): { root: ProseNode; places: readonly LivePlace[] } {
  const places: LivePlace[] = [];
  let tabs = 0;
  const inner = (node: ProseNode) => replaceIn(node, markupOf).children ?? [];
  const markupOf = (node: ProseNode): ProseNode | undefined => {
    const { name } = node;
    if (!isTag(node)) return undefined;
    const attributes = literalsIn(node);
    if (isLive(name)) {
      places.push({ name, attributes });
      return html(placeholder(places.length - 1));
    }
    const { label = '', summary = '', title = '', href = '' } = attributes;
    switch (name) {
      case 'Tabs': {
        tabs += 1;
        const all = (node.children ?? []).filter(isTag);
        return tabsElement(
          `tabs-${tabs}`,
          all.map((tab) => literalsIn(tab).label ?? ''),
          inner(node),
        );
      }
      case 'Tab':
        return element('div', { class: 'wb-tab', role: 'group', 'aria-label': label }, [
          element('p', { class: 'wb-tab-name' }, [text(label)]),
          ...inner(node),
        ]);
      case 'Details':
        return element('details', { class: 'wb-details' }, [element('summary', {}, [text(summary)]), ...inner(node)]);
      case 'Cards':
        return element('ul', { class: 'wb-cards' }, inner(node));
      case 'Card': {
        const link = element('a', { href: addressOfLink(href, page) }, [text(title)]);
        return element('li', {}, [element('p', { class: 'wb-card-title' }, [link]), ...inner(node)]);
      }
      default:
        return undefined;
    }
  };
  return { root: replaceIn(root, markupOf), places };
}

/** Radio buttons choose what is shown: they work before any script, and by arrow keys. */
function tabsElement(group: string, labels: readonly string[], panels: readonly ProseNode[]): ProseNode {
  const names = labels.map((label, index) =>
    element('label', {}, [
      element('input', { type: 'radio', name: group, value: label, ...(index === 0 ? { checked: '' } : {}) }, []),
      element('span', {}, [text(label)]),
    ]),
  );
  const choice = { class: 'wb-tab-names not-content', role: 'radiogroup', 'aria-label': words.shell.whatToShow };
  return element('wb-tabs', { 'data-names': labels.join('|') }, [
    element('div', choice, names),
    element('div', { class: 'wb-tab-panels' }, panels),
  ]);
}
