import { type Page, urlOf } from '../../model/page.ts';
import { words } from '../../words/words.ts';

/** A diagram made from data, ready for `<Diagram>`. */
export interface DerivedDiagram {
  readonly source: string;
  readonly title: string;
  /** The same for those who listen to the page. */
  readonly description: string;
}

/** Text for a label in quotes: Mermaid’s own escapes, no Markdown, no markup. */
export function labelText(text: string): string {
  return text.replace(/[#"<>`*_\\]/g, (character) => `#${character.charCodeAt(0)};`);
}

/** An id no word of Mermaid’s language can clash with. */
export const nodeId = (...parts: readonly string[]): string => `n_${parts.join('_').replace(/\W/g, '_')}`;

/** A node that leads to a page, or to a place on it. */
export function pageNode(page: Page, label = page.data.title, anchor = ''): string[] {
  const id = nodeId(page.kind, page.id, anchor);
  return [`  ${id}["${lines(label)}"]`, `  click ${id} href "${urlOf(page)}${anchor && `#${anchor}`}"`];
}

/** The node of the page the diagram stands on: round, and no link, for it would lead nowhere. */
export function hereNode(page: Page, label = page.data.title): string {
  return `  ${nodeId(page.kind, page.id, '')}(["${lines(label)}"])`;
}

const lines = (label: string) => label.split('\n').map(labelText).join('<br/>');

/** Names in a sentence: “a”, “a and b”, “a, b and c”. */
export const inWords = (names: readonly string[]): string => new Intl.ListFormat(words.language.dates).format(names);
