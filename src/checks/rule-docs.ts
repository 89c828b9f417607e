import { rules } from './index.ts';
import { type Example, type Family, families, heedsComments, type Rule } from './rule.ts';

/** What the reference says about a rule. */
export interface RuleDoc {
  readonly id: string;
  readonly family: Family;
  readonly familyTitle: string;
  readonly severity: Rule['severity'];
  readonly optIn: boolean;
  /** Whether it can be switched off. */
  readonly always: boolean;
  /** Whether a comment can switch it off for one place. */
  readonly heedsComments: boolean;
  readonly summary: string;
  /** Markdown. */
  readonly explanation: string;
  readonly good: ExampleDoc;
  readonly bad: ExampleDoc & { readonly at: readonly string[] };
}

/** An example as it is shown: its own file first. */
export interface ExampleDoc {
  readonly files: readonly { readonly file: string; readonly text: string }[];
}

/** The address of a rule’s page on the site. */
export function addressOfRule(id: string): string {
  return `/help/checks/${id}/`;
}

/** All rules as the reference shows them, family by family. */
export function ruleDocs(): RuleDoc[] {
  return rules.map((rule) => ({
    id: rule.id,
    family: rule.family,
    familyTitle: families[rule.family],
    severity: rule.severity,
    optIn: rule.optIn === true,
    always: rule.always === true,
    heedsComments: heedsComments(rule),
    summary: rule.summary,
    explanation: rule.explanation,
    good: exampleDoc(rule.good),
    bad: { ...exampleDoc(rule.bad), at: rule.bad.at },
  }));
}

function exampleDoc(example: Example): ExampleDoc {
  const own = { file: example.file ?? 'content/guides/example.mdx', text: example.text };
  return { files: [own, ...Object.entries(example.others ?? {}).map(([file, text]) => ({ file, text }))] };
}
