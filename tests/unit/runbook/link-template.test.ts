import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSafeAddress } from '../../../src/model/safe-address.ts';
import { filledAddress, keepsItsHost } from '../../../src/runbook/link-template.ts';
import { expectRefused, rendered } from '../prose/rendered.ts';

const frontmatter = '---\nparameters:\n  - name: x\n    example: https\n---\n';

/** Templates in which a value could choose what the link does, or for whom. */
const hostile = [
  '{{x}}:alert(1)',
  'java{{x}}:alert(1)',
  '{{x}}script:alert(1)',
  'http{{x}}://graphs.example/',
  'https://{{x}}/',
  'https://{{x}}.example/',
  'https://graphs.example{{x}}/',
  'https://graphs.example:{{x}}/',
  'https://{{x}}@graphs.example/',
  '//{{x}}/',
  '/\\{{x}}/',
  '\\\\{{x}}',
  'data:{{x}}',
];

test.each(hostile)('a runbook with a link to %s is refused: a value would say where it leads', async (template) => {
  if (template.includes('\\')) return expect(keepsItsHost(template)).toBe(false);
  await expectRefused('content/runbooks/a.mdx', `${frontmatter}[Graph](${template})\n`);
});

test('a link with a value behind its host is filled in with it, as one part', () => {
  const fill = (template: string, x: string) => filledAddress(template, () => x);
  expect(fill('https://graphs.example/d/{{x}}/?host={{x}}#{{x}}', 'a/b c')).toBe(
    'https://graphs.example/d/a%2Fb%20c/?host=a%2Fb%20c#a%2Fb%20c',
  );
  expect(fill('/search/?q={{x}}', 'javascript:')).toBe('/search/?q=javascript%3A');
  expect(fill('mailto:desk@example.org?subject={{x}}', 'it & that')).toBe(
    'mailto:desk@example.org?subject=it%20%26%20that',
  );
  expect(fill('../{{x}}/', 'b')).toBe('../b/');
});

test('a value does not climb out of the folder that the writer wrote', () => {
  for (const value of ['.', '..'])
    expect(filledAddress('https://graphs.example/d/{{x}}/', () => value)).toBeUndefined();
  expect(filledAddress('/d/.{{x}}/', () => '.')).toBeUndefined();
});

test('whatever the template and the value, a filled address is safe and stays on the host', () => {
  const part = fc.constantFrom(
    '{{x}}',
    ':',
    '/',
    '//',
    'https:',
    'javascript:',
    'java',
    'script',
    '\\',
    '@',
    '?',
    '#',
    '.',
    'h.example',
    '\t',
    ' ',
    '[',
    '%',
  );
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('javascript', '//', '..', '%2e%2e', '\ud800'));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), value, (parts, x) => {
      const template = parts.join('');
      const filled = filledAddress(template, () => x);
      if (filled === undefined) return;
      expect(isSafeAddress(filled)).toBe(true);
      const host = (address: string) => URL.parse(address, 'https://handbook.example/a/')?.host;
      expect(host(filled)).toBe(host(filledAddress(template, () => 'x') ?? ''));
    }),
    { numRuns: 3000 },
  );
});

test('a link that came past the gate all the same is shown as its text', async () => {
  const { withAddresses } = await import('../../../src/prose/addresses.ts');
  const link = { type: 'link', url: 'java\nscript:alert(1)', children: [{ type: 'text', value: 'Graph' }] };
  const root = withAddresses({ type: 'root', children: [link] }, 'content/runbooks/a.mdx', new Map());
  expect(root.children).toEqual([{ type: 'text', value: 'Graph' }]);
});

test('an address that only looks strange is shown', async () => {
  expect(
    await rendered('content/runbooks/a.mdx', `${frontmatter}[Graph](https://graphs.example/?q={{x}}:1)\n`),
  ).toContain('href="https://graphs.example/?q=https:1"');
});
