import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTools } from '../../../src/checker/tools.ts';
import { applyFixes } from '../../../src/checks/fix.ts';
import { checkHandbook, checkPages } from '../../../src/checks/run.ts';
import { writtenKinds } from '../../../src/kinds/index.ts';
import { contentFiles, readSource } from '../../../src/source/read.ts';
import { parseSource } from '../../../src/source/source.ts';
import { config } from '../../../watchbook.config.ts';

// The whole number of cases takes minutes: WATCHBOOK_FUZZ=10000 npx vitest run tests/unit/checks/fuzz
const { dictionary } = openTools(process.cwd());
const numRuns = Number(process.env.WATCHBOOK_FUZZ ?? 300);
const good = join(import.meta.dirname, '..', '..', 'fixtures', 'checks', 'good');
const models = (await contentFiles(good)).map((file) => readSource(good, file));
const circumstances = { config, today: '2026-11-23', site: { routes: ['/'], files: [] } };

const pieces = [
  ...[
    '---\n',
    '\n---\n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '  ',
    '- ',
    ': ',
    '#',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '{{a}}',
    '|',
    '>',
    '&a',
    '*a',
  ],
  ...[
    '<',
    '</',
    '/>',
    '<!--',
    '-->',
    '{/*',
    '*/}',
    '`',
    '```',
    '```sh\n',
    '```mermaid\n',
    '~~~',
    ':::note\n',
    ':::',
    '**',
    '_',
    '![',
    '](',
    '[^1]',
  ],
  ...[
    'import x',
    'export ',
    'title: ',
    'owner: sre',
    'reviewed: 2026-11-23',
    'timeline:\n  - at: ',
    '\uFEFF',
    '\u0000',
    '\uD83D',
    '😀',
    'é',
    '\u2028',
  ],
  ...[
    '## Impact\n',
    '### Step\n',
    '| a | b |\n|---|---|\n',
    '{/* watchbook-disable-next-line x -- y */}',
    'javascript:',
    'rm -rf /',
    '__proto__: 1\n',
    '!!js ',
  ],
];
const noise = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8, unit: 'binary' })), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** A good page with pieces cut out and noise put in, or noise alone. */
const anyPage = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      file: fc.constantFrom(...writtenKinds.map((kind) => `content/${kind.folder}/a.mdx`)),
      text: noise,
    }),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({
        model: fc.constantFrom(...models),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat(30),
        noise,
      })
      .map(({ model, at, cut, noise: extra }) => {
        const place = Math.floor(at * model.text.length);
        return { file: model.file, text: model.text.slice(0, place) + extra + model.text.slice(place + cut) };
      }),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        file: fc.constantFrom(...writtenKinds.map((kind) => `content/${kind.folder}/a.mdx`)),
        data: fc.json({ maxDepth: 4 }),
        body: noise,
      })
      .map(({ file, data, body }) => ({ file, text: `---\n${data}\n---\n${body}` })),
  },
);

describe('any text at all', () => {
  it('is checked without a crash or a hang, and its findings have places in the file', async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, async ({ file, text }) => {
        const source = parseSource(file, text);
        const sources = [source, ...models.filter((model) => model.file !== file)];
        const began = performance.now();
        const findings = checkHandbook(
          await checkPages(sources, { dictionary }),
          (name) => sources.find((one) => one.file === name),
          circumstances,
        );
        expect(performance.now() - began).toBeLessThan(20_000);
        const lines = text.split(/\r\n|\n|\r/).length;
        for (const finding of findings) {
          expect(finding.line).toBeGreaterThanOrEqual(1);
          expect(finding.column).toBeGreaterThanOrEqual(1);
          if (finding.file === file) expect(finding.line).toBeLessThanOrEqual(lines);
          expect(finding.message).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns },
    );
  }, 3_600_000);

  it('is mended once and for all', async () => {
    const mend = async (file: string, text: string) => {
      let current = text;
      for (let round = 0; round < 10; round += 1) {
        const source = parseSource(file, current);
        const findings = checkHandbook(await checkPages([source]), () => source, circumstances);
        const next = applyFixes(current, findings);
        if (next === current) return current;
        current = next;
      }
      throw new Error('--fix does not come to an end');
    };
    await fc.assert(
      fc.asyncProperty(anyPage, async ({ file, text }) => {
        const once = await mend(file, text);
        expect(await mend(file, once)).toBe(once);
      }),
      { numRuns },
    );
  }, 3_600_000);
});
