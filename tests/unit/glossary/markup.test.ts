import { expect, test } from 'vitest';
import { knownTerms } from '../../../src/glossary/terms-in-text.ts';
import { rendered } from '../prose/rendered.ts';

const terms = knownTerms([{ id: 'logs', data: { title: 'Logs', definition: 'Records of events.' } }]);
const shown = (body: string, file = 'content/runbooks/a.mdx') => rendered(file, body, { terms });
const count = (html: string) => html.split('<wb-term>').length - 1;

test('a term is explained where the prose first meets it, with a button of the browser’s own', async () => {
  const html = await shown('Read the logs, then the logs.\n');
  expect(html).toContain(
    '<wb-term><button type="button" class="wb-term" popovertarget="term-logs" aria-describedby="term-logs-says">logs</button>,<span id="term-logs" popover="" class="wb-term-card">',
  );
  expect(count(html)).toBe(1);
});

test('nothing is explained within a command, a heading, a link or the title of an aside', async () => {
  expect(count(await shown('## Diagnose\n\n### Logs\n\n```sh\nkubectl logs x\n```\n'))).toBe(0);
  expect(count(await shown('Run `kubectl logs {{pod}}` or [logs](/x/).\n'))).toBe(0);
  expect(count(await shown(':::note[Logs]\nText.\n:::\n'))).toBe(0);
});

test('a step’s prose and an aside’s text are explained', async () => {
  expect(count(await shown('## Diagnose\n\n### Look\n\n**Expect:** no logs.\n'))).toBe(1);
  expect(count(await shown(':::note\nRead the logs.\n:::\n'))).toBe(1);
});

test('a page that links the term, and the term’s own page, explain it themselves', async () => {
  expect(count(await shown('[Logs](/glossary/logs/) are logs.\n'))).toBe(0);
  expect(count(await shown('Logs are logs.\n', 'content/glossary/logs.mdx'))).toBe(0);
});
