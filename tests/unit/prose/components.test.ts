import { expect, test } from 'vitest';
import { check } from '../../../src/checks/run.ts';
import { componentMarkup, partsOf } from '../../../src/prose/component-markup.ts';
import { parseBody } from '../../../src/source/body.ts';
import { readSources } from '../../../src/source/read.ts';
import { readSite } from '../../../src/source/site.ts';
import { parseSource } from '../../../src/source/source.ts';
import { config } from '../../../watchbook.config.ts';
import { refusedBy, rendered } from './rendered.ts';

const root = 'tests/fixtures/handbook';
const fixture = await readSources(root);
const site = await readSite(root);
const file = 'content/guides/a.mdx';

/** What the check says about the tags of a guide in the fixture handbook: place, sentence, rule. */
async function said(body: string): Promise<string[]> {
  const source = parseSource(file, `---\ntitle: A\n---\n\n${body}\n`);
  const findings = await check({ sources: [...fixture, source], config, today: '2026-11-23', site });
  return findings
    .filter(
      (one) => one.file === file && /^(no-components|component-|mdx-syntax|no-script-links|known-)/.test(one.rule),
    )
    .map(({ line, column, message, advice, rule }) => `${line - 4}:${column} ${message} — ${advice} (${rule})`);
}

const tabs = (inner: string) => `<Tabs>\n${inner}\n</Tabs>`;
const two = '<Tab label="A">a</Tab>\n<Tab label="B">b</Tab>';

/** Each broken tag, and the beginning of what is said about it. */
const broken: readonly (readonly [body: string, ...said: string[]])[] = [
  ['<Matrx id="releases" />', '1:1 `<Matrx>` is no component of the site — Did you mean `<Matrix>`?'],
  ['<matrix id="releases" />', '1:1 `<matrix>` is an HTML tag — Write `<Matrix>`, with its capital letter.'],
  ['<constructor />', '1:1 `<constructor>` is an HTML tag — Use Markdown'],
  ['<Matrix />', '1:1 `<Matrix>` lacks `id` — Add `id="…"`. The matrix: the id of a page in content/matrices.'],
  ['<Matrix id={"releases"} />', '1:9 `<Matrix>` has an attribute that is no plain text — Write it as `id="value"`.'],
  ['<Matrix {...releases} />', '1:1 `<Matrix>` has an attribute that is no plain text'],
  ['<Matrix id />', '1:9 `<Matrix>` has an attribute that is no plain text'],
  ['<Matrix id="releases" id="upkeep" />', '1:23 `<Matrix>` has `id` twice'],
  ['<Matrix id="releases" __proto__="x" />', '1:23 `__proto__` is no attribute of `<Matrix>`'],
  ['<Matrix id="releases" onclick="x" />', '1:23 `onclick` is no attribute of `<Matrix>` — Its attributes are `id`, '],
  ['<Matrix\n  id="releases"\n  leter="R" />', '3:3 `leter` is no attribute of `<Matrix>` — Did you mean `letter`?'],
  ['<Matrix id="releases" letter="r" />', '1:31 `letter="r"` does not fit — Did you mean `R`? It can be `R`, `A`'],
  ['<Incidents cause="expired" />', '1:19 `cause="expired"` does not fit — Did you mean `expiry`?'],
  ['<Incidents limit="0" />', '1:19 `limit="0"` does not fit — Expected a number from 1 to 50'],
  [
    '<Matrix id="Releases now" />',
    '1:13 `id="Releases now"` does not fit — Did you mean `releases-now`? Expected the id',
  ],
  ['<Matrix id="realeses" />', '1:13 `<Matrix id="realeses">` names no matrix — Did you mean `releases`?'],
  ['<Activities role="SRE" />', '1:19 `role="SRE"` does not fit — Did you mean `sre`? Expected the id of a role'],
  ['<Actions owner="sysadmn" />', '1:17 `<Actions owner="sysadmn">` names no role — Did you mean `sysadmin`?'],
  ['<Runbooks service="chekout" />', '1:20 `<Runbooks service="chekout">` names no service — Did you mean `checkout`?'],
  ['<Diagram of="/services/nothing/" />', '1:14 `/services/nothing/` leads to no page'],
  ['<Diagram of="/guides/" />', '1:14 the handbook draws no diagram of `/guides/`'],
  [
    '<Cards>\n<Card title="A" href="/runbooks/disc-filling/" />\n</Cards>',
    '2:23 `/runbooks/disc-filling/` leads to no page',
  ],
  ['<Cards>\n<Card title="A" href="java&#115;cript:x" />\n</Cards>', '2:23 a link cannot start with `javascript:`'],
  ['See <Actions /> here.', '1:5 `<Actions>` stands in a line of text — Put it on lines of its own'],
  ['| A |\n|---|\n| <Actions /> |', '3:3 `<Actions>` stands in a line of text'],
  [
    '<Actions>\n\nText.\n\n</Actions>',
    '1:1 `<Actions>` has no content of its own: the site fills it in — Close it where it opens',
  ],
  ['<Tab label="A">\n\na\n\n</Tab>', '1:1 `<Tab>` stands outside `<Tabs>`'],
  [tabs('<Tab label="A">a</Tab>'), '1:1 `<Tabs>` holds 1 of `<Tab>` — Write from 2 to 6.'],
  [tabs(`${two}\n\nText.\n`), '5:1 `<Tabs>` holds only `<Tab>` — Put this into a `<Tab>`'],
  ['<Details summary="A">\n\n## B\n\n</Details>', '3:1 a heading stands in `<Details>`'],
  ['<Details summary="">\n\na\n\n</Details>', '1:10 `summary=""` does not fit — Expected some text.'],
];

test.each([
  ['Text.\n\n<Matrix id="releases">\n\nMore.', '3:1 `<Matrix>` is not closed — End it at once: `<Matrix … />`.'],
  ['<Details summary="A">\n\nText.', '1:1 `<Details>` is not closed — Put `</Details>` on a line of its own'],
  ['Text.\n\n</Tabs>', '3:1 `</Tabs>` closes nothing that is open here — Take it out, or put `<Tabs>` before it.'],
  [
    '<Matrix id=releases />',
    '1:1 `<Matrix` cannot be read as a tag — Write it as `<Matrix id="value" />`, with straight',
  ],
  ['<Matrix id=“releases” />', '1:1 `<Matrix` cannot be read as a tag'],
  ['A <b is less.', '1:3 this `<` would start a tag'],
])('said of a tag that cannot be read: %j', async (body, beginning) => {
  expect((await said(body)).join('\n')).toContain(beginning);
});

test.each(broken)('said of %j', async (body, ...beginnings) => {
  const all = await said(body);
  expect(all.length).toBe(beginnings.length);
  for (const [at, beginning] of beginnings.entries()) expect(all[at]).toContain(beginning);
});

test('all faults of a page are told at once', async () => {
  expect(await said('<Matrx />\n\n<Matrix letter="X" />\n\nSee <Actions owner="x" />')).toHaveLength(5);
});

test('what the check says of a page by itself is what keeps it from being shown', async () => {
  for (const [body] of broken) {
    const ofPage = (await said(body)).map((line) => /\(([a-z-]+)\)$/.exec(line)?.[1] ?? '');
    expect(await refusedBy(file, body), body).toEqual(ofPage.filter((rule) => !rule.startsWith('known-')));
  }
});

test('what holds text becomes HTML, whether the text stands on the line of its tag or below', async () => {
  const html = await rendered(file, tabs('<Tab label="A & b">*a*</Tab>\n<Tab label="B">\n\nb\n\n</Tab>'));
  expect(html).toContain('<input type="radio" name="tabs-1" value="A &amp; b" checked="">');
  expect(html).toContain('<p class="wb-tab-name">A &amp; b</p><p><em>a</em></p>');
  expect(html).toContain('<p class="wb-tab-name">B</p><p>b</p>');
  expect(await rendered(file, '<Details summary="a < b">Text.</Details>')).toBe(
    '<details class="wb-details"><summary>a &lt; b</summary><p>Text.</p></details>\n',
  );
});

test('a card leads where its link in prose would', async () => {
  const html = await rendered(file, '<Cards>\n<Card title="A" href="../runbooks/a.mdx#b">Why.</Card>\n</Cards>');
  expect(html).toContain('<a href="/runbooks/a/#b">A</a></p><p>Why.</p></li>');
});

test('of what is filled in later, the HTML holds only the place; prose cannot make one', async () => {
  const { root: tree, places } = componentMarkup(parseBody('<Actions owner="sre" />\n\n<Incidents />'), file);
  expect(places).toEqual([
    { name: 'Actions', attributes: { owner: 'sre' } },
    { name: 'Incidents', attributes: {} },
  ]);
  expect(JSON.stringify(tree)).not.toContain('sre');
  const html = await rendered(file, 'A `<wb-live data-place="0"></wb-live>`.\n\n- <Actions />\n\nB \\<wb-live>.');
  const parts = partsOf(html, places);
  expect(parts).toHaveLength(3);
  expect(parts[1]).toBe(places[0]);
});
