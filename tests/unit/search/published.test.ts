import { expect, test } from 'vitest';
import { openSearchDescription } from '../../../src/search/opensearch.ts';
import { handbookOverview, markdownUrlOf, plainMarkdown } from '../../../src/search/plain-markdown.ts';
import { handbookOf, roleFile } from '../handbook-of.ts';

const body = `## What you own

Write to the [lead](/roles/lead/), or to [another](lead.mdx#goal). Not a link: \`[x](/roles/lead/)\`.

:::caution[Mind the gap]
Look first.
:::

\`\`\`text
:::note is only text here
\`\`\`
`;
const handbook = handbookOf({
  'content/roles/sre.mdx': roleFile('Engineer', body),
  'content/roles/lead.mdx': roleFile('Lead'),
});

test('a page as Markdown has its facts, its prose and its connections', () => {
  const page = handbook.find('role', 'sre');
  if (!page) throw new Error('the fixture has no sre');
  const text = plainMarkdown(page, handbook);
  expect(text).toMatch(/^# Engineer\n\nAbout Engineer\.\n/);
  expect(text).toContain('goal: Keep it running.');
  expect(text).toContain('> **Mind the gap**\n>\n> Look first.');
  expect(text).toContain(':::note is only text here');
  expect(text).toContain('## Refers to\n\n- [Lead](/roles/lead/)');
  expect(markdownUrlOf(page)).toBe('/roles/sre.md');
});

test('its links lead where the site is published, also those that name a file', () => {
  const page = handbook.find('role', 'sre');
  if (!page) throw new Error('the fixture has no sre');
  const text = plainMarkdown(page, handbook, { base: '/acme/' });
  expect(text).toContain(
    'the [lead](/acme/roles/lead/), or to [another](/acme/roles/lead/#goal). Not a link: `[x](/roles/lead/)`.',
  );
  expect(text).toContain('- [Lead](/acme/roles/lead/)');
  expect(handbookOverview('Watchbook', 'Who.', handbook, '/acme/')).toContain('](/acme/roles/lead.md)');
});

test('the overview names every page once, with its address as Markdown', () => {
  const text = handbookOverview('Watchbook', 'Who does what.', handbook);
  expect(text).toMatch(/^# Watchbook\n\n> Who does what\.\n/);
  expect(text.match(/\]\(\/roles\/sre\.md\)/g)).toHaveLength(1);
  expect(text).toContain('- [Lead](/roles/lead.md): About Lead.');
});

test('the browser is told how to search, within the limits of OpenSearch', () => {
  const text = openSearchDescription('A handbook with a long name', 'R&D <all>', 'https://a.example');
  expect(text).toContain('<ShortName>A handbook with </ShortName>');
  expect(text).toContain('<Description>R&amp;D &lt;all&gt;</Description>');
  expect(text).toContain('template="https://a.example/search/?q={searchTerms}"');
});
