import { expect, test } from 'vitest';
import { AskIndex } from '../../src/components/role/ask-index.ts';
import { askable } from '../../src/model/duties/ask.ts';
import { handbookIn } from '../unit/handbook-of.ts';
import questions from './questions.json' with { type: 'json' };

test('the right role comes first for at least 18 of 20 realistic questions', async () => {
  const handbook = await handbookIn('.');
  const index = new AskIndex(askable(handbook));
  const titles = new Map(handbook.all('role').map((role) => [role.id, role.data.title]));
  const wrong = questions.flatMap(({ question, role }) => {
    const [first] = index.ask(question);
    return first?.accountable.title === titles.get(role) ? [] : [`${question}: ${first?.name}`];
  });
  expect(questions.length).toBe(20);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(2);
});

test('a question about nothing here gets no answer', async () => {
  const index = new AskIndex(askable(await handbookIn('.')));
  for (const question of ['asdfgh', 'qwzx blorp', 'pizza', 'who do I ask', ''])
    expect(index.ask(question), question).toEqual([]);
});
