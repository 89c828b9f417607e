import { type RaciProblem, raciProblems } from '../../model/duties/raci.ts';
import type { CheckedPage } from '../checked-page.ts';
import { recordOf } from '../collection.ts';
import { type BadExample, defineRule, type Example, type Rule } from '../rule.ts';

/** What a rule about one matrix says of itself. */
interface RaciRule {
  readonly id: string;
  readonly problem: RaciProblem['problem'];
  readonly summary: string;
  readonly explanation: string;
  readonly good: Omit<Example, 'file'>;
  readonly bad: Omit<BadExample, 'file'>;
  message(subject: string): string;
  readonly advice: string;
}

/** A rule that looks at one matrix, by the arithmetic of src/model/duties/raci.ts. */
export function raciRule({ problem, good, bad, message, advice, ...rest }: RaciRule): Rule {
  const file = 'content/matrices/releases.mdx';
  return defineRule({
    ...rest,
    family: 'matrices',
    severity: 'error',
    good: { file, ...good },
    bad: { file, ...bad },
    checkPage(page, report) {
      for (const found of problemsOf(page)) {
        if (found.problem === problem) report({ place: { path: found.path }, message: message(found.subject), advice });
      }
    },
  });
}

const known = new WeakMap<CheckedPage, readonly RaciProblem[]>();

function problemsOf(page: CheckedPage): readonly RaciProblem[] {
  if (page.source.kind?.name !== 'matrix') return [];
  const problems = known.get(page) ?? raciProblems(looseMatrix(page.source.value));
  known.set(page, problems);
  // A role in a list of accountable ones has a part, only not a valid one.
  const listed = JSON.stringify(
    activitiesOf(page.source.value)
      .map(({ accountable }) => accountable)
      .filter(Array.isArray),
  );
  return problems.filter((found) => found.problem !== 'idle-role' || !listed.includes(JSON.stringify(found.subject)));
}

/** What can be read of a matrix even where its frontmatter is not yet right. */
function looseMatrix(value: unknown): Parameters<typeof raciProblems>[0] {
  return {
    roles: strings(recordOf(value).roles),
    activities: activitiesOf(value).map((activity) => {
      const { id, name, accountable, responsible, consulted, informed } = activity;
      return {
        id: String(id),
        name: String(name),
        accountable: typeof accountable === 'string' ? accountable : undefined,
        responsible: strings(responsible),
        consulted: strings(consulted),
        informed: strings(informed),
      };
    }),
  };
}

function activitiesOf(value: unknown): Readonly<Record<string, unknown>>[] {
  const { activities } = recordOf(value);
  return Array.isArray(activities) ? activities.map(recordOf) : [];
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map((item) => (typeof item === 'string' ? item : '')) : [];
}

/** Frontmatter of a small matrix for the examples. */
export function exampleMatrix(roles: string, ...activities: readonly string[]): string {
  return `---\ntitle: Releases\nroles: [${roles}]\nactivities:\n${activities.map((lines) => `  - ${lines.replaceAll('\n', '\n    ')}\n`).join('')}---\n`;
}
