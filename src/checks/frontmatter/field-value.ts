import { defineRule } from '../rule.ts';
import { isExplainedElsewhere, isMissing, pathOf, pathText, valueAt } from './issues.ts';
import { adviceFor, shown, typedAt } from './value-advice.ts';

export const fieldValue = defineRule({
  id: 'field-value',
  family: 'frontmatter',
  severity: 'error',
  always: true,
  summary: 'The value of every field is one that the field can have.',
  explanation: `Dates exist, links are whole, lists are lists, and a field with a fixed set of words has one of them.
Pages, search facets and statistics are made from these values, so a value that is only nearly right would silently go
missing there.`,
  good: {
    file: 'content/services/queue.mdx',
    text: '---\ntitle: Queue\nsummary: Work that may wait a minute.\nowner: sre\nreviewed: 2026-11-23\ntier: important\n---\n',
  },
  bad: {
    file: 'content/services/queue.mdx',
    text: '---\ntitle: Queue\nsummary: Work that may wait a minute.\nowner: sre\nreviewed: 2026-02-30\ntier: importent\n---\n',
    at: ['5:11', '6:7'],
  },
  checkPage(page, report) {
    for (const issue of page.issues) {
      if (issue.code === 'unrecognized_keys' || isMissing(page, issue) || isExplainedElsewhere(page, issue)) continue;
      const path = pathOf(issue);
      const given = typedAt(page.source, path, valueAt(page.source.value, path));
      report({
        place: { path },
        message: `\`${pathText(path)}: ${shown(given)}\` does not fit`,
        ...adviceFor(issue, given),
      });
    }
  },
});
