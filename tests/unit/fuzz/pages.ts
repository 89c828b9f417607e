import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { openTools } from '../../../src/checker/tools.ts';
import type { Finding } from '../../../src/checks/finding.ts';
import { applyFixes } from '../../../src/checks/fix.ts';
import { checkHandbook, checkPages } from '../../../src/checks/run.ts';
import { writtenKinds } from '../../../src/kinds/index.ts';
import { isSafeAddress } from '../../../src/model/safe-address.ts';
import { renderProse } from '../../../src/prose/render.ts';
import { contentFiles, readSource } from '../../../src/source/read.ts';
import { parseSource, type Source } from '../../../src/source/source.ts';
import { config } from '../../../watchbook.config.ts';
import { plainWorkshop } from '../prose/workshop.ts';
import { claim, noiseOf, type Opened, spoilt } from './noise.ts';

const words = `"|'|[|]|{|}|{{a}}|>|&a|*a|<|</|/>|<!--|-->|{/*|*/}|\`|\`\`\`|~~~|:::|**|_|![|](|[^1]|import x|export |é|😀|#`;
const inLines = ['\n', '\r\n', '\r', '\t', '  ', '- ', ': ', '|', '\uFEFF', '\u0000', '\uD83D', '\u2028', '\u202E'];
const inFrontmatter = [
  ...['\n---\n', 'title: ', 'owner: sre\n', 'reviewed: 2026-11-23\n', 'timeline:\n  - at: ', 'alerts: [', '<<: *a\n'],
  ...[
    '__proto__: 1\n',
    'constructor: {}\n',
    '!!js ',
    '? ',
    '|\n  ',
    '>-\n  ',
    '2026-02-30',
    '1e999',
    '~',
    'javascript:',
  ],
];
const inBody = [
  ...[
    '```sh\n',
    '```mermaid\nflowchart TD\n',
    '```sh title="',
    ':::note\n',
    ':::note{icon=',
    '## Impact\n',
    '### Step\n',
  ],
  ...[
    '| a | b |\n|---|---|\n',
    '{/* watchbook-disable-next-line x -- y */}',
    'javascript:',
    'rm -rf /',
    '<Tabs>\n',
    '&#106;',
  ],
  ...[
    '[a](java\tscript:alert(1))',
    '![a](//b.example/x)',
    '<Timeline id="',
    '</Tabs>',
    'https://a.example/{{a}}',
    '[a]: ',
  ],
];
const common = [...words.split('|').filter(Boolean), ...inLines];
const frontmatterNoise = noiseOf([...common, ...inFrontmatter]);
const bodyNoise = noiseOf([...common, ...inBody]);
const anyNoise = noiseOf([...common, ...inFrontmatter, ...inBody, '---\n']);

const good = join(import.meta.dirname, '..', '..', 'fixtures', 'checks', 'good');
const circumstances = { config, today: '2026-11-23', site: { routes: ['/'], files: [] } };
const files = writtenKinds.map((kind) => `content/${kind.folder}/a.mdx`);

interface Written {
  readonly file: string;
  readonly text: string;
}

/** The good pages of each kind, cut where the frontmatter ends. */
async function models() {
  const sources = (await contentFiles(good)).map((file) => readSource(good, file));
  const parts = sources.map(({ file, text, bodyOffset }) => {
    return { file, head: text.slice(0, bodyOffset), body: text.slice(bodyOffset) };
  });
  return { sources, parts };
}

/** Whatever stands in the frontmatter of a page is read without harm. */
export async function anyFrontmatter(): Promise<Opened> {
  const { sources, parts } = await models();
  const spoiltHead = fc
    .constantFrom(...parts)
    .chain(({ file, head, body }) =>
      spoilt([head.replace(/---\s*$/, '')], frontmatterNoise).map((text) => ({ file, text: `${text}\n---\n${body}` })),
    );
  const data = fc
    .record({ file: fc.constantFrom(...files), data: fc.json({ maxDepth: 4 }), body: bodyNoise })
    .map(({ file, data: written, body }) => ({ file, text: `---\n${written}\n---\n${body}` }));
  const noise = fc.record({ file: fc.constantFrom(...files), text: anyNoise.map((text) => `---\n${text}`) });
  const any = fc.oneof({ weight: 4, arbitrary: spoiltHead }, data, noise);
  return { claim: claim(any, (page) => isHarmless(page, sources)) };
}

/** Whatever stands in the body of a page is read without harm, and shown without harm or not at all. */
export async function anyBody(): Promise<Opened> {
  const { sources, parts } = await models();
  const spoiltBody = fc
    .constantFrom(...parts)
    .chain(({ file, head, body }) => spoilt([body], bodyNoise).map((text) => ({ file, text: head + text })));
  const noise = fc
    .record({ part: fc.constantFrom(...parts), body: bodyNoise })
    .map(({ part, body }) => ({ file: part.file, text: part.head + body }));
  const any = fc.oneof({ weight: 2, arbitrary: spoiltBody }, { weight: 1, arbitrary: noise });
  return { claim: claim(any, (page) => isHarmless(page, sources)) };
}

/** What `--fix` mends in any page is mended once and for all. */
export async function anyMending(): Promise<Opened> {
  const { sources } = await models();
  const any = fc
    .constantFrom(...sources)
    .chain(({ file, text }) => spoilt([text], anyNoise).map((mended) => ({ file, text: mended })));
  return {
    claim: claim(any, async ({ file, text }) => {
      const once = await mended(file, text);
      assert.equal(await mended(file, once), once);
    }),
  };
}

async function isHarmless({ file, text }: Written, models: readonly Source[]): Promise<void> {
  const source = parseSource(file, text);
  const sources = [source, ...models.filter((model) => model.file !== file)];
  const { dictionary } = openTools(process.cwd());
  const sourceOf = (name: string) => sources.find((one) => one.file === name);
  const findings = checkHandbook(await checkPages(sources, { dictionary }), sourceOf, circumstances);
  const lines = text.split(/\r\n|\n|\r/).length;
  for (const finding of findings) {
    assert.ok(finding.line >= 1 && finding.column >= 1, `${finding.rule} ${finding.line}:${finding.column}`);
    if (finding.file === file) assert.ok(finding.line <= lines, `${finding.rule} at line ${finding.line} of ${lines}`);
    assert.doesNotMatch(finding.message, /undefined|\[object/);
  }
  await isShownHarmless(source, findings);
}

/** A page that the check lets pass is shown, and one that is shown holds nothing that runs. */
async function isShownHarmless(source: Source, findings: readonly Finding[]): Promise<void> {
  const faulty = findings.some(({ file, severity }) => file === source.file && severity === 'error');
  const prose = await renderProse(source, plainWorkshop).catch((error: unknown) => {
    if (faulty) return undefined;
    throw error;
  });
  if (prose === undefined || !('html' in prose)) return assert.ok(faulty, 'the check let pass what is not shown');
  const { document } = parseHTML(`<!doctype html><html><body>${prose.html}</body></html>`);
  for (const element of document.querySelectorAll('*')) {
    assert.doesNotMatch(element.localName, /^(script|iframe|object|embed|base|meta|link|form|portal)$/);
    for (const { name, value } of element.attributes) {
      assert.doesNotMatch(name, /^(on|srcdoc$|formaction$)/i);
      if (/^(href|src|action|xlink:href|poster|data)$/.test(name)) assert.ok(isSafeAddress(value), value);
    }
  }
}

async function mended(file: string, text: string): Promise<string> {
  let current = text;
  for (let round = 0; round < 10; round += 1) {
    const source = parseSource(file, current);
    const findings = checkHandbook(await checkPages([source]), () => source, circumstances);
    const next = applyFixes(current, findings);
    if (next === current) return current;
    current = next;
  }
  throw new Error('--fix does not come to an end');
}
