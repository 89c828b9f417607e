import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/checks/index.ts';
import type { Example } from '../../../src/checks/rule.ts';
import { findingsIn } from './check-example.ts';

async function placesOf(rule: string, example: Example): Promise<string[]> {
  const findings = await findingsIn(example);
  return findings.filter((finding) => finding.rule === rule).map(({ line, column }) => `${line}:${column}`);
}

describe('every rule’s own examples', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s', async (id, rule) => {
    expect(await placesOf(id, rule.good), 'the good example').toEqual([]);
    expect(await placesOf(id, rule.bad), 'the bad example').toEqual(rule.bad.at);
    expect(rule.bad.at.length, 'a rule that can fail').toBeGreaterThan(0);
  });

  it('has each rule once, with an id that is a plain name', () => {
    const ids = rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  });
});
