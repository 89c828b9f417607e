import { buildHandbook, type Handbook } from '../../src/model/handbook.ts';
import { pageOf } from '../../src/model/pages.ts';
import { readSources } from '../../src/source/read.ts';
import { parseSource } from '../../src/source/source.ts';

/**
 * A small handbook for a test, from files written as a writer would.
 *
 * @param files text by path: `{ 'content/roles/sre.mdx': '---\n…' }`
 * @throws if a file's frontmatter does not fit its kind, so that no test is green for want of a page
 */
export function handbookOf(files: Readonly<Record<string, string>>): Handbook {
  return buildHandbook(
    Object.entries(files).map(([file, text]) => {
      const page = pageOf(parseSource(file, text));
      if (!page) throw new Error(`${file} is not a valid page`);
      return page;
    }),
  );
}

const common = (title: string) => `title: ${title}\nsummary: About ${title}.\nowner: sre\nreviewed: 2026-06-01`;

/** A role with one responsibility, `work`. */
export const roleFile = (title: string, body = '') => `---
${common(title)}
family: operations
goal: Keep it running.
responsibilities:
  - id: work
    name: Work
    summary: Does the work.
skills: []
onboarding: []
---
${body}`;

/** A matrix from rows `[activity id, accountable, responsible, consulted?, informed?]`. */
export const matrixFile = (
  title: string,
  roles: readonly string[],
  rows: readonly (readonly [string, string, string[], string[]?, string[]?])[],
) => `---
${common(title)}
roles: [${roles.join(', ')}]
activities:
${rows
  .map(
    ([id, accountable, responsible, consulted = [], informed = []]) => `  - id: ${id}
    name: Do ${id}
    accountable: ${accountable}
    responsible: [${responsible.join(', ')}]
    consulted: [${consulted.join(', ')}]
    informed: [${informed.join(', ')}]`,
  )
  .join('\n')}
---
`;

/** A service that depends on others. */
export const serviceFile = (title: string, dependsOn: readonly string[] = []) => `---
${common(title)}
tier: critical
dependsOn: [${dependsOn.join(', ')}]
---
`;

/**
 * A handbook as the site builds it.
 *
 * @param root folder that holds `content/`; the fixture unless said otherwise
 */
export async function handbookIn(root = 'tests/fixtures/handbook'): Promise<Handbook> {
  const sources = await readSources(root);
  return buildHandbook(sources.flatMap((source) => pageOf(source) ?? []));
}
