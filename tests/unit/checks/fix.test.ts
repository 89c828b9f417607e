import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/checks/fix.ts';
import { check } from '../../../src/checks/run.ts';
import { contentFiles, readSource } from '../../../src/source/read.ts';
import { parseSource, type Source } from '../../../src/source/source.ts';
import { config } from '../../../watchbook.config.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'checks');
const project = join(import.meta.dirname, '..', '..', '..');
const site = { routes: ['/'], files: ['/favicon.svg'] };

/** Makes every offered change until none is left, as `--fix` does; the texts by file. */
async function fixed(sources: readonly Source[]): Promise<Map<string, string>> {
  let current = [...sources];
  for (let round = 0; round < 10; round += 1) {
    const findings = await check({ sources: current, config, today: '2026-11-23', site });
    const byFile = Map.groupBy(findings, (finding) => finding.file);
    const next = current.map((source) => {
      const text = source.fault ? source.text : applyFixes(source.text, byFile.get(source.file) ?? []);
      return text === source.text ? source : parseSource(source.file, text);
    });
    if (next.every((source, index) => source === current[index])) break;
    current = next;
  }
  return new Map(current.map((source) => [source.file, source.text]));
}

const page = (frontmatter: string, body = '\nText.\n') => `---\n${frontmatter}---\n${body}`;

async function fixedGuide(text: string): Promise<string | undefined> {
  const role = parseSource('content/roles/sre.mdx', page('title: Site reliability engineer\nabbreviation: SRE\n'));
  return (await fixed([parseSource('content/guides/example.mdx', text), role])).get('content/guides/example.mdx');
}

describe('--fix', () => {
  it('turns line ends and takes out the byte-order mark', async () => {
    expect(await fixedGuide('\uFEFF---\r\ntitle: Limits\r\n---\r\n\r\nText.\r\n')).toBe(
      '---\ntitle: Limits\n---\n\nText.\n',
    );
  });

  it('takes out blanks at line ends, but none inside code or a line break', async () => {
    const body = '\nOne. \n\nTwo  \nlines.\n\n```sh\nls  \n```\n\n\n';
    expect(await fixedGuide(page('title: Limits\n', body))).toBe(
      page('title: Limits\n', '\nOne.\n\nTwo  \nlines.\n\n```sh\nls  \n```\n'),
    );
  });

  it('writes dates as ISO 8601 where they can mean one day only', async () => {
    expect(await fixedGuide(page('title: Limits\nreviewed: 2026/3/1\n'))).toBe(
      page('title: Limits\nreviewed: 2026-03-01\n'),
    );
    expect(await fixedGuide(page('title: Limits\nreviewed: 3/1/2026\n'))).toBe(
      page('title: Limits\nreviewed: 3/1/2026\n'),
    );
    expect(await fixedGuide(page('title: Limits\nreviewed: 2026-02-30\n'))).toBe(
      page('title: Limits\nreviewed: 2026-02-30\n'),
    );
  });

  it('writes the id of a page for its title or abbreviation', async () => {
    expect(await fixedGuide(page('title: Limits\nowner: SRE # us\n'))).toBe(page('title: Limits\nowner: sre # us\n'));
    expect(await fixedGuide(page('title: Limits\nowner: "Site reliability engineer"\n'))).toBe(
      page('title: Limits\nowner: sre\n'),
    );
  });

  it('moves the four leading fields to the top with their comments', async () => {
    const before =
      'tags: [a]\n# who keeps it\nowner: sre\ntopic: practice\ntitle: Limits\nsummary: |\n  How full\n\n  a disk may be.\n';
    const after =
      'title: Limits\nsummary: |\n  How full\n\n  a disk may be.\n# who keeps it\nowner: sre\ntags: [a]\ntopic: practice\n';
    expect(await fixedGuide(page(before))).toBe(page(after));
  });

  it('leaves frontmatter alone that it cannot move safely', async () => {
    for (const frontmatter of ['owner: &us sre\ntitle: *us\n', '{ owner: sre, title: Limits }\n']) {
      expect(await fixedGuide(page(frontmatter))).toBe(page(frontmatter));
    }
  });

  it('done twice is done once, on every broken page', async () => {
    const folder = join(fixtures, 'broken');
    const files = await contentFiles(folder);
    const once = await fixed(files.map((file) => readSource(folder, file)));
    const twice = await fixed([...once].map(([file, text]) => parseSource(file, text)));
    for (const [file, text] of once) expect(twice.get(file), file).toBe(text);
  });

  it('changes nothing in this handbook', async () => {
    const sources = (await contentFiles(project)).map((file) => readSource(project, file));
    const after = await fixed(sources);
    for (const { file, text } of sources) expect(after.get(file), file).toBe(text);
  });
});
