import { z } from 'zod';
import { withFacts } from './field-facts.ts';
import { line, oneOf, reference } from './fields.ts';
import { causes, progressStates, raciLetters, signals } from './vocabulary.ts';

/** A component of the site that a page may use: a row of the table below. */
export interface ComponentDefinition {
  /** One sentence: what a reader sees in its place. */
  readonly about: string;
  /** Its attributes, each with its description. All are literal texts: `<Matrix id="incident-response" />`. */
  readonly attributes: z.ZodObject;
  /** What stands between its tags: nothing, prose, or only the components named. */
  readonly holds: 'nothing' | 'prose' | readonly string[];
  /** The component that it stands in, and nowhere else. */
  readonly within?: string;
  /** How many components of those that it holds; any number where nothing is said. */
  readonly count?: { readonly least: number; readonly most: number };
}

/** A link as in the prose of a page. */
const target = () =>
  withFacts(
    z.string().regex(/^[^\s\\{}]+$/, { error: 'expected an address without blanks, such as /runbooks/disk-filling/' }),
    { text: 'link' },
  );

const limit = z.string().regex(/^(?:[1-9]|[1-4]\d|50)$/, { error: 'expected a number from 1 to 50, such as "5"' });

/**
 * The site’s own components by name: the only tags that a page may hold, and
 * what each of them takes. The gate, the check, the editor and the site read
 * this table; what is not in it does not pass the gate.
 */
export const components = {
  Matrix: {
    about: 'A responsibility matrix, or a part of it, as it is now.',
    attributes: z.strictObject({
      id: reference('matrix').describe('The matrix: the id of a page in content/matrices.'),
      role: reference('role')
        .optional()
        .describe('Only what this role has a part in, and only its column: the id of a page in content/roles.'),
      letter: oneOf(raciLetters)
        .optional()
        .describe('Only the activities in which someone, or the role, has this letter.'),
    }),
    holds: 'nothing',
  },
  Activities: {
    about: 'Every activity of a role, matrix by matrix, with its letters.',
    attributes: z.strictObject({
      role: reference('role').describe('The role: the id of a page in content/roles.'),
    }),
    holds: 'nothing',
  },
  Incidents: {
    about: 'Post-mortems, the newest first.',
    attributes: z.strictObject({
      cause: oneOf(causes).optional().describe('Only those to which this contributed.'),
      service: reference('service')
        .optional()
        .describe('Only those that concern this service: the id of a page in content/services.'),
      limit: limit.optional().describe('At most so many, from 1 to 50; without it, all.'),
    }),
    holds: 'nothing',
  },
  Actions: {
    about: 'What post-mortems promised, the most pressing first.',
    attributes: z.strictObject({
      owner: reference('role').optional().describe('Only what this role promised: the id of a page in content/roles.'),
      state: oneOf(progressStates).optional().describe('Only those that stand like this today.'),
    }),
    holds: 'nothing',
  },
  Runbooks: {
    about: 'Runbooks, the most urgent first.',
    attributes: z.strictObject({
      service: reference('service')
        .optional()
        .describe('Only those for this service: the id of a page in content/services.'),
      signal: oneOf(signals).optional().describe('Only those for trouble that shows in this signal.'),
    }),
    holds: 'nothing',
  },
  Diagram: {
    about: 'A diagram that the handbook draws itself: which service needs which, what each role owns, whom to call.',
    attributes: z.strictObject({
      of: withFacts(
        z.string().regex(/^\/[a-z0-9-]+(?:\/[a-z0-9-]+)*\/$/, {
          error:
            'expected the address of a list or of a page with a slash at both ends, such as /services/ or /runbooks/disk-filling/',
        }),
        { text: 'link' },
      ).describe(
        'The page or list that has the diagram: /services/, /roles/, or the address of one service, role or runbook.',
      ),
    }),
    holds: 'nothing',
  },
  Tabs: {
    about: 'Two to six ways to do the same thing, of which a reader needs one. The choice is remembered.',
    attributes: z.strictObject({}),
    holds: ['Tab'],
    count: { least: 2, most: 6 },
  },
  Tab: {
    about: 'One of the ways.',
    attributes: z.strictObject({
      label: line(30).describe(
        'What a reader has, in a word or two: “Kubernetes”. Tabs of the same labels follow one choice on all pages.',
      ),
    }),
    holds: 'prose',
    within: 'Tabs',
  },
  Details: {
    about: 'What only some readers need, folded away under a line that says what it is.',
    attributes: z.strictObject({
      summary: line(90).describe('The line that stays to be seen.'),
    }),
    holds: 'prose',
  },
  Cards: {
    about: 'Ways to go on from here, each with a sentence on why.',
    attributes: z.strictObject({}),
    holds: ['Card'],
    count: { least: 1, most: 12 },
  },
  Card: {
    about: 'One way to go on.',
    attributes: z.strictObject({
      title: line(60).describe('What is there.'),
      href: target().describe('Where it leads: an address as in a link of the prose.'),
    }),
    holds: 'prose',
    within: 'Cards',
  },
} as const satisfies Readonly<Record<string, ComponentDefinition>>;

export type ComponentName = keyof typeof components;

/** A component that shows what the handbook knows: it is filled in when a page is shown. */
export type LiveName = {
  [Name in ComponentName]: (typeof components)[Name]['holds'] extends 'nothing' ? Name : never;
}[ComponentName];

/** What a component is given, by attribute. */
export type AttributesOf<Name extends ComponentName> = z.infer<(typeof components)[Name]['attributes']>;

/** The component of a name; undefined where the site has none of it. */
export function componentOf(name: string | null | undefined): ComponentDefinition | undefined {
  return name && Object.hasOwn(components, name) ? components[name as ComponentName] : undefined;
}

/** Whether a component is filled in from the model when its page is shown. */
export function isLive(name: string | null | undefined): name is LiveName {
  return componentOf(name)?.holds === 'nothing';
}
