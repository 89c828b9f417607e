import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { dialectNames } from '../../../src/authoring/import/documents/read/dialects.ts';
import { planOf } from '../authoring/import/imported.ts';
import { claim, noiseOf, type Opened, spoilt } from './noise.ts';

const texts = [
  '---\ntitle: Page\ntags: [a, b]\n---\n# Page\n\n!!! note "Title"\n    Text **bold**.\n\n=== "A"\n\n    One\n\n=== "B"\n\n    Two\n',
  '# Alert\n\n## Meaning\n\nText <namespace> {x}.\n\n## Diagnosis\n\n```bash\n$ kubectl -n <ns> get pod {{ pod }}\n```\n\n<details><summary>More</summary>\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n\n</details>\n',
  '{{< hint info >}}\nText\n{{< /hint >}}\n\n{% include x.html a="b" %}\n\n```{note} Title\n:class: x\nText\n```\n\n> [!tip]- Fold\n> [[Page#Here|there]] ![[x.png]]\n',
  '# Outage\n\n## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n| 2025-01-01 08:00 | Down |\n| 09:00 | Resolved |\n\n## Root cause\n\n<b>A</b> ![x](y.png) [z](javascript:alert(1))\n',
];
const pieces = [
  ...[
    '\n',
    '\n\n',
    '    ',
    '\t',
    '---\n',
    '+++\n',
    '```',
    '````',
    ':::',
    '::: tip ',
    '!!! x',
    '=== "',
    '???+ ',
    '>>>\n',
    '> ',
  ],
  ...[
    '{{<',
    '>}}',
    '{{%',
    '%}}',
    '{%',
    '%}',
    '{{',
    '}}',
    '{',
    '}',
    '<',
    '</',
    '>',
    '<!--',
    '-->',
    '<script>',
    '<Tabs>',
    '<br>',
  ],
  ...[
    '[[',
    ']]',
    '[',
    '](',
    ')',
    '![',
    '[^1]',
    '[^1]: ',
    '|',
    '`',
    '*',
    '_',
    '# ',
    '## Impact\n',
    '- ',
    '1. ',
    '$$\n',
    'import x\n',
  ],
  ...[
    '{: .note }\n',
    '{#id}',
    '(label)=\n',
    '% ',
    '\u0000',
    '\u200B',
    '\uFEFF',
    '\uD83D',
    '<a name="x">',
    '<table><td>',
    '&lt;',
    '\\',
  ],
];

/** Whatever is imported becomes a page that fits its kind and passes the gate; nothing of it ends the import. */
export async function anyDocument(): Promise<Opened> {
  const text = fc.oneof(noiseOf(pieces), spoilt(texts, noiseOf(pieces, 6)));
  const any = fc.record({
    text,
    from: fc.constantFrom(...dialectNames),
    as: fc.constantFrom('guide' as const, 'runbook' as const, 'postmortem' as const, undefined),
  });
  return {
    claim: claim(any, async ({ text: written, from, as }) => {
      const plan = await planOf(
        { 'folder/Page.md': written, 'other.md': '# Other\n\nText.' },
        { from, ...(as && { as }) },
      );
      assert.deepEqual(
        plan.broken.filter(({ reason }) => reason.startsWith('it could not be read')),
        [],
      );
    }),
  };
}
