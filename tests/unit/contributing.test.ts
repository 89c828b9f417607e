import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/authoring/new-page/arguments.ts';
import { check } from '../../src/checks/run.ts';
import { writtenKinds } from '../../src/kinds/index.ts';
import { readSources } from '../../src/source/read.ts';
import { readSite } from '../../src/source/site.ts';
import { parseSource } from '../../src/source/source.ts';
import { config } from '../../watchbook.config.ts';

const root = 'tests/fixtures/handbook';
const text = readFileSync('CONTRIBUTING.md', 'utf8');
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
const examples = [...text.matchAll(/^`(content\/\S+\.mdx)`\n\n````mdx\n([\s\S]*?)````$/gm)].map(
  ([, file = '', page = '']) => parseSource(file, page),
);

describe('CONTRIBUTING.md', () => {
  it('has one worked example of each kind', () => {
    expect(examples.map(({ kind }) => kind?.name).sort()).toEqual(writtenKinds.map(({ name }) => name).sort());
  });

  it('has only examples that pass the check beside the pages of a handbook', async () => {
    const files = new Set(examples.map(({ file }) => file));
    const sources = [...(await readSources(root)), ...examples];
    const findings = await check({ sources, config, today: '2026-11-23', site: await readSite(root) });
    expect(findings.filter(({ file, severity }) => files.has(file) && severity === 'error')).toEqual([]);
  });

  it('names only commands that exist, with arguments they take', () => {
    const commands = [...text.matchAll(/npm run ([\w-]+)(?: -- ([^`\n#]*))?/g)];
    expect(commands.length).toBeGreaterThan(10);
    for (const [, name = '', rest = ''] of commands) {
      expect(scripts).toHaveProperty(name);
      const words = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
      if (name === 'new') expect(() => readArguments(words)).not.toThrow();
    }
  });

  it('leads to its own headings', () => {
    const anchors = [...text.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replace(/ /g, '-'));
    const outside = text.replace(/````[\s\S]*?````/g, '');
    for (const [, anchor] of outside.matchAll(/\]\(#([\w-]+)\)/g)) expect(anchors).toContain(anchor);
  });
});
