import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTools } from '../../../src/checker/tools.ts';
import type { Finding } from '../../../src/checks/finding.ts';
import { check } from '../../../src/checks/run.ts';
import { readSources } from '../../../src/source/read.ts';
import { config } from '../../../watchbook.config.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'checks');
const tools = openTools(process.cwd());

async function findingsIn(...handbooks: string[]): Promise<Finding[]> {
  const sources = (await Promise.all(handbooks.map((name) => readSources(join(fixtures, name))))).flat();
  return check({
    sources,
    config,
    today: '2026-11-23',
    site: { routes: ['/', '/checks/*'], files: ['/favicon.svg'], images: ['public/favicon.svg'] },
    tools,
    dictionary: tools.dictionary,
    // The broken pages stand beside each other and lead nowhere, and their matrices are all alike.
    severities: {
      'orphan-page': 'off',
      'uncovered-responsibility': 'off',
      'overloaded-role': 'off',
      'consulted-on-everything': 'off',
      'twin-activities': 'off',
    },
  });
}

const lineOf = ({ file, line, column, endLine, endColumn, rule, severity, message, advice }: Finding) =>
  `${file.replace('content/', '')}:${line}:${column}-${endLine}:${endColumn}  ${severity}  ${rule}\n    ${message}\n    ${advice}\n`;

describe('broken pages', async () => {
  const sources = await readSources(join(fixtures, 'broken'));
  const findings = await findingsIn('good', 'broken');

  it('are more than 120, each beside a handbook without a fault', async () => {
    expect(sources.length).toBeGreaterThanOrEqual(120);
    expect((await findingsIn('good')).map(lineOf)).toEqual([]);
  });

  it('each have their finding: rule, place and words', async () => {
    await expect(findings.map(lineOf).join('\n')).toMatchFileSnapshot(join(fixtures, 'expected.txt'));
  });

  it.each(sources.map((source) => source.file))('%s breaks the rule it is named for', (file) => {
    const [, , rule] = file.split('/');
    expect(findings.filter((finding) => finding.file === file).map((finding) => finding.rule)).toContain(rule);
  });

  it('have places that exist in their files', () => {
    for (const { file, line, column, endLine, endColumn } of findings) {
      const lines = sources.find((source) => source.file === file)?.text.split(/\r\n|\n|\r/) ?? [];
      expect(line, file).toBeLessThanOrEqual(Math.max(1, lines.length));
      expect(column, `${file}:${line}`).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 2);
      expect(endLine * 1e6 + endColumn, `${file}:${line}`).toBeGreaterThanOrEqual(line * 1e6 + column);
    }
  });
});
