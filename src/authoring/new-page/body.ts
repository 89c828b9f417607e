import { kinds } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/kind.ts';

/**
 * The body that a new page starts from: every required section in its order,
 * none of them empty, each telling its writer what belongs there.
 *
 * @returns MDX without frontmatter
 */
export function bodyOf(kind: KindName): string {
  const { sections } = kinds[kind];
  if (sections.length === 0) return freeBodies[kind] ?? '';
  return sections
    .map(({ title, about }) => {
      const example = kind === 'runbook' ? runbookSteps[title] : undefined;
      return [`## ${title}`, toWrite(about), ...(example ? [example] : [])].join('\n\n');
    })
    .join('\n\n');
}

/** What stands where a writer has yet to write. */
const toWrite = (about: string) => `*To write: ${about}*`;

const freeBodies: Partial<Record<KindName, string>> = {
  guide: [
    toWrite('Who this is for, and what they can do once they have read it.'),
    '## When it matters',
    toWrite('The situation in which a reader needs this, with an example.'),
    '## How to do it',
    '1. *To write: The first thing to do.*\n2. *To write: What follows, and how one sees that it worked.*',
    '## What goes wrong',
    toWrite('Mistakes that are easily made, and how to notice them early.'),
  ].join('\n\n'),
};

/** A runbook starts with one step of the right shape in each section that holds steps. */
const runbookSteps: Readonly<Record<string, string>> = {
  Diagnose: `### See whether the service is running

\`\`\`sh
systemctl status --no-pager {{unit}}
\`\`\`

**Expect:** a line \`Active: active (running)\`.

**Next:** where it says \`failed\`, [restart the service](#restart-the-service). Where it is running, look further here.`,
  Mitigate: `### Restart the service

**Customer-visible:** requests that are being answered fail; people may have to try again.

\`\`\`sh
sudo systemctl restart {{unit}}
\`\`\`

**Expect:** no message.

**Next:** [see that it stays up](#see-that-it-stays-up). The way back is [to stop the service again](#stop-the-service-again).`,
  Verify: `### See that it stays up

\`\`\`sh
systemctl show --property=ActiveState,NRestarts {{unit}}
\`\`\`

**Expect:** \`ActiveState=active\`, and the same \`NRestarts\` five minutes later.

**Next:** where the number grows, [escalate](#escalate).`,
  Undo: `### Stop the service again

**Customer-visible:** what the service offers is gone until it is started.

\`\`\`sh
sudo systemctl stop {{unit}}
\`\`\`

**Expect:** no message.

**Next:** [escalate](#escalate); say that the service is stopped.`,
};
