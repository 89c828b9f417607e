import { ExpressiveCode } from '@astrojs/starlight/expressive-code';
import { toHtml } from '@astrojs/starlight/expressive-code/hast';
import { expect, test } from 'vitest';
import { consoleCopy } from '../../../src/runbook/console-copy.ts';

/** What the copy buttons of a code block outside runbooks hold, line breaks as the signs that Expressive Code keeps them as. */
async function copiedOf(code: string, language: string): Promise<string[]> {
  const ec = new ExpressiveCode({ plugins: [consoleCopy()] });
  const { renderedGroupAst } = await ec.render({ code, language });
  return [...toHtml(renderedGroupAst).matchAll(/data-code="([^"]*)"/g)].map((match) => match[1] ?? '');
}

test('outside runbooks, too, a session is copied without its prompts and outputs, and other code whole', async () => {
  expect(await copiedOf('$ ls\na.log\n$ df -h', 'console')).toEqual(['ls\u007fdf -h']);
  expect(await copiedOf('NAME READY', 'console')).toEqual([]);
  expect(await copiedOf('ls\ndf -h', 'sh')).toEqual(['ls\u007fdf -h']);
});
