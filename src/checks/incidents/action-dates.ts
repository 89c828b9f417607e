import { recordOf } from '../collection.ts';
import { defineRule } from '../rule.ts';

const file = 'content/postmortems/example.mdx';
const page = (lines: string) => `---\ntitle: Example\nstarted: 2026-03-31\nactions:\n  - id: add-alert\n${lines}---\n`;

export const actionDates = defineRule({
  id: 'action-dates',
  family: 'incidents',
  severity: 'error',
  summary: 'An action is done when it has the day on which it was done, and only then.',
  explanation: `Open actions are counted from \`state\`, and how long they took from \`done\`: the two have to agree.`,
  good: { file, text: page('    state: done\n    done: 2026-04-14\n') },
  bad: {
    file,
    text: page('    state: done\n  - id: add-test\n    state: open\n    done: 2026-04-14\n'),
    at: ['6:12', '9:11'],
  },
  checkPage({ source }, report) {
    const { actions } = recordOf(source.value);
    if (source.kind?.name !== 'postmortem' || !Array.isArray(actions)) return;
    for (const [index, item] of actions.entries()) {
      const { state, done } = recordOf(item);
      if (state === 'done' && done === undefined) {
        report({
          place: { path: ['actions', index, 'state'] },
          message: 'the action is done, but when is not said',
          advice: 'Add `done:` with the day.',
        });
      }
      if (done !== undefined && typeof state === 'string' && state !== 'done') {
        report({
          place: { path: ['actions', index, 'done'] },
          message: `the action has a day on which it was done, but is \`${state}\``,
          advice: 'Set `state: done`, or take the day out.',
        });
      }
    }
  },
});
