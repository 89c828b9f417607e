import { describe, expect, it } from 'vitest';
import { rules } from '../../src/checks/index.ts';
import type { Example } from '../../src/checks/rule.ts';
import { check } from '../../src/checks/run.ts';
import { parseSource } from '../../src/source/source.ts';
import { config } from '../../watchbook.config.ts';

const site = { routes: ['/'], files: [] };

async function placesOf(rule: string, example: Example): Promise<string[]> {
  const file = example.file ?? 'content/guides/example.mdx';
  const files = { ...example.others, [file]: example.text };
  const findings = await check({
    sources: Object.entries(files).map(([path, text]) => parseSource(path, text)),
    config,
    today: '2026-11-23',
    site,
  });
  return findings
    .filter((finding) => finding.rule === rule && finding.file === file)
    .map(({ line, column }) => `${line}:${column}`);
}

describe('every rule’s own examples', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s', async (id, rule) => {
    expect(await placesOf(id, rule.good), 'the good example').toEqual([]);
    expect(await placesOf(id, rule.bad), 'the bad example').toEqual(rule.bad.at);
  });

  it('has each rule once, with an id that is a plain name', () => {
    const ids = rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});
