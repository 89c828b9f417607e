import { describe, expect, it } from 'vitest';
import type { Handbook } from '../../../src/model/handbook.ts';
import type { Page } from '../../../src/model/page.ts';
import { answerFrom, asking, digestOfAnswer, note, seenHandbook } from '../../../src/site/asked.ts';
import { handbookOf, roleFile } from '../handbook-of.ts';

const handbook = handbookOf({ 'content/roles/sre.mdx': roleFile('SRE'), 'content/roles/dba.mdx': roleFile('DBA') });
const page = handbook.find('role', 'dba') as Page;

/** Every way to ask a handbook something. */
const ways: { readonly [Name in keyof Handbook]: (seen: Handbook) => unknown } = {
  pages: (seen) => seen.pages,
  all: (seen) => seen.all('role'),
  find: (seen) => seen.find('role', 'sre') ?? null,
  at: (seen) => seen.at('/roles/sre/#goal') ?? null,
  refersTo: (seen) => seen.refersTo(page),
  referredToBy: (seen) => seen.referredToBy(handbook.find('role', 'sre') as Page),
  dangling: (seen) => seen.dangling,
};

describe('what a page asks', () => {
  it.each(Object.entries(ways))('is noted, and answered again alike: %s', async (name, way) => {
    const { result, asked } = await asking(handbook, async () => way(seenHandbook(handbook)));
    expect(asked.size).toBe(1);
    const question = JSON.parse([...asked][0] ?? '[]') as string[];
    expect(question[0]).toBe(name);
    expect(result).toEqual(way(handbook));
    expect(answerFrom(handbook, question)).toEqual(result);
  });

  it('is noted for that page alone, also where two are made at once', async () => {
    const wait = () => new Promise((done) => setTimeout(done, 5));
    const ask = (id: string) =>
      asking(handbook, async () => {
        await wait();
        note('mine', id);
        await wait();
        seenHandbook(handbook).find('role', id);
        return seenHandbook(handbook);
      });
    const [one, two] = await Promise.all([ask('sre'), ask('dba')]);
    expect([...one.asked]).toEqual(['["mine","sre"]', '["find","role","sre"]']);
    expect([...two.asked]).toEqual(['["mine","dba"]', '["find","role","dba"]']);
    // What a function keeps for a handbook is kept for one page.
    expect(one.result).not.toBe(two.result);
    expect(seenHandbook(handbook)).toBe(handbook);
  });
});

describe('the name of an answer', () => {
  const nameOf = (answer: unknown, name = 'as it is') =>
    digestOfAnswer(answer, (value) => (value === page ? name : undefined));

  it('changes with the data, however deep', () => {
    const answers = [
      undefined,
      null,
      '',
      [],
      {},
      { a: 1 },
      { a: [1, new Map([['b', { c: 1 }]])] },
      { a: [1, new Map([['b', { c: 2 }]])] },
      new Set(['a']),
      new Date('2026-11-30'),
      new Date('2026-12-01'),
    ];
    expect(new Set(answers.map((answer) => nameOf(answer))).size).toBe(answers.length);
    // A list and a set of the same are shown alike.
    expect(nameOf(new Set(['a']))).toBe(nameOf(['a']));
  });

  it('changes with all that a page in it was made from', () => {
    const answer = { list: [{ page, services: ['mail'] }] };
    expect(nameOf(answer)).toBe(nameOf(answer));
    expect(nameOf(answer)).not.toBe(nameOf(answer, 'another'));
  });

  it('is refused to what is no data', () => {
    expect(() => nameOf({ made: () => 1 })).toThrow(/must be data/);
  });
});
