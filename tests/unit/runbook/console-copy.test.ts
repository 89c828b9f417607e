import type { Browser, Page } from 'playwright-core';
import { build } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../src/diagrams/browser.ts';
import { rendered } from '../prose/rendered.ts';

const origin = 'http://localhost:4871';
const parameter = { name: 'host', description: 'The host.', example: 'web-1' };
const session = '$ ssh {{host}} uptime\n up 3 days on {{host}}\n$ df -h \\\n>   /var\n/dev/sda1 91%';
let browser: Browser;
let page: Page;

/** A runbook as the site makes it of Markdown, with the page's own scripts. */
async function documentOf(body: string): Promise<string> {
  const frontmatter = '---\nparameters:\n  - name: host\n    example: web-1\n---\n';
  const html = await rendered('content/runbooks/example.mdx', frontmatter + body);
  const { output } = await build({
    input: 'src/components/runbook/client/index.ts',
    output: { format: 'iife' },
    write: false,
  });
  const about = JSON.stringify({ runbook: 'example', title: 'Example', parameters: [parameter] });
  return `<!doctype html><title>x</title><div data-run='${about}'></div>${html}<script>${output[0].code}</script>`;
}

beforeAll(async () => {
  browser = await launchBrowser();
  const context = await browser.newContext();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
});

async function open(body: string, query: string): Promise<void> {
  const html = await documentOf(body);
  await page.unrouteAll();
  await page.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(`${origin}/${query}`);
}

test('of a session the button copies the commands alone, with their values, and shows the rest', async () => {
  await open(`## Diagnose\n\n### Look\n\n\`\`\`console\n${session}\n\`\`\`\n`, '?host=mail-2');
  expect(await page.locator('wb-command pre').innerText()).toContain('up 3 days on mail-2');
  await page.getByRole('button', { name: 'Copy command' }).click();
  await page.getByText('Copied at').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('ssh mail-2 uptime\ndf -h \\\n  /var');
});

test('a session without a prompt has no button, and a block of commands is copied whole', async () => {
  await open('## Diagnose\n\n### Look\n\n```console\nNAME READY\n```\n\n```sh\nuptime\ndf -h\n```\n', '');
  expect(await page.getByRole('button').count()).toBe(1);
  await page.getByRole('button', { name: 'Copy command' }).click();
  await page.getByText('Copied at').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('uptime\ndf -h');
});
