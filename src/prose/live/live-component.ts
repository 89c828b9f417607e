import type { AttributesOf, LiveName } from '../../kinds/components.ts';
import type { Handbook } from '../../model/handbook.ts';
import { type Page, urlOf } from '../../model/page.ts';

/** Of what a live component shows something. */
export interface Asked {
  readonly handbook: Handbook;
  /** ISO 8601 date, UTC. */
  readonly today: string;
}

/** How a component is filled in: first what it shows, as data; then the same as Markdown, for all who see no page. */
export interface LiveComponent<Name extends LiveName, Shown> {
  /** @returns undefined where an attribute names what is not there; the check tells that */
  shown(attributes: AttributesOf<Name>, asked: Asked): Shown | undefined;
  markdown(shown: Shown, asked: Asked): string;
}

/** A list in Markdown, or what is said where there is nothing to list. */
export const listOrNothing = (lines: readonly string[], nothing: string): string =>
  lines.length > 0 ? lines.map((line) => `- ${line}`).join('\n') : nothing;

/** A link to a page by its title. */
export const linkTo = (page: Page): string => `[${page.data.title}](${urlOf(page)})`;

/** Whether the handbook has the page that an attribute names, if it names one. */
export const has = ({ handbook }: Asked, kind: 'matrix' | 'role' | 'service', id: string | undefined): boolean =>
  id === undefined || handbook.find(kind, id) !== undefined;
