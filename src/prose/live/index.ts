import { componentOf, type LiveName } from '../../kinds/components.ts';
import { actions } from './actions.ts';
import { activities } from './activities.ts';
import { diagram } from './diagram.ts';
import { incidents } from './incidents.ts';
import type { Asked, LiveComponent } from './live-component.ts';
import { matrix } from './matrix.ts';
import { runbooks } from './runbooks.ts';

/** How each component that shows data is filled in. A new one is added here, and in `kinds/components.ts`. */
const live = {
  Matrix: matrix,
  Activities: activities,
  Incidents: incidents,
  Actions: actions,
  Runbooks: runbooks,
  Diagram: diagram,
} satisfies { readonly [Name in LiveName]: unknown };

/** What a component shows, as data. */
export type ShownBy<Name extends LiveName> = NonNullable<ReturnType<(typeof live)[Name]['shown']>>;

/**
 * What a component shows, as data.
 *
 * @param attributes as written
 * @returns undefined where it names what is not there, or its attributes do not fit
 */
export function shownBy<Name extends LiveName>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  asked: Asked,
): ShownBy<Name> | undefined {
  const parsed = componentOf(name)?.attributes.safeParse(attributes);
  // The schema of the name vouches for the attributes; TypeScript cannot follow the pairing.
  const component = live[name] as unknown as LiveComponent<LiveName, ShownBy<Name>>;
  return parsed?.success ? component.shown(parsed.data as never, asked) : undefined;
}

/** What a component shows as Markdown; empty where that is nothing. */
export function markdownOf(name: LiveName, attributes: Readonly<Record<string, string>>, asked: Asked): string {
  const shown = shownBy(name, attributes, asked);
  const component = live[name] as unknown as LiveComponent<LiveName, unknown>;
  return shown === undefined ? '' : component.markdown(shown, asked);
}
