import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { policyReports, useBrowser } from './browser.ts';

const visit = useBrowser();
const dist = join(inject('root'), 'dist');

test('every page says its policy first, in less than two kilobytes, and has no attribute `style`', async () => {
  const pages = await Array.fromAsync(glob('**/*.html', { cwd: dist }));
  expect(pages.length).toBeGreaterThan(50);
  for (const file of pages) {
    const html = await readFile(join(dist, file), 'utf8');
    const [, policy = ''] =
      /^[\s\S]{0,200}<meta charset=[^>]*><meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html) ??
      [];
    expect(policy, file).toContain("default-src 'none'");
    expect(policy, file).not.toMatch(/unsafe|blob:|\*/);
    expect(policy.length, file).toBeLessThan(2000);
    expect(html, file).not.toMatch(/<[a-z][^<>"']*(?:"[^"]*"[^<>"']*)*\sstyle=/);
  }
});

/** Ways in which a script that was let in would run more, or call elsewhere, each by the directive that stops it. */
const attempts: Readonly<Record<string, string | (() => void)>> = {
  'require-trusted-types-for': () => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="globalThis.ran = true">');
    } catch {}
  },
  // As a text, since Vitest takes imports in functions for its own.
  'script-src-elem':
    'void import(URL.createObjectURL(new Blob(["ran = true"], { type: "text/javascript" }))).catch(() => {})',
  'img-src': () => {
    new Image().src = 'https://elsewhere.example/?kept';
  },
  'connect-src': () => void fetch('https://elsewhere.example/').catch(() => {}),
  'frame-src': () => {
    const frame = document.createElement('iframe');
    frame.src = 'https://elsewhere.example/';
    document.body.append(frame);
  },
  'base-uri': () => {
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.append(base);
  },
  'form-action': () => {
    const form = document.createElement('form');
    form.action = 'https://elsewhere.example/';
    document.body.append(form);
    form.submit();
  },
};
const address = '/runbooks/disk-filling/';
const noteViolations = () => {
  const said: string[] = [];
  Object.assign(globalThis, { said, ran: false });
  document.addEventListener('securitypolicyviolation', (event) => said.push(event.effectiveDirective));
};

test('markup that got into a page all the same does not run', async () => {
  const { page } = await visit('/404.html');
  await page.addInitScript(noteViolations);
  const markup =
    '<script>ran = true</script><img src=x onerror="ran = true"><style>p{display:none}</style><p style="display:none">shown</p><a href="javascript:ran = true">go</a>';
  await page.route(`**${address}`, async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ body: body.replace('</main>', `${markup}</main>`), contentType: 'text/html' });
  });
  await page.goto(address);
  await page.getByRole('link', { name: 'go', exact: true }).click();
  expect(await page.getByText('shown', { exact: true }).isVisible()).toBe(true);
  const said = () => page.evaluate(() => [...new Set(Reflect.get(globalThis, 'said') as string[])].sort());
  const refused = ['script-src-attr', 'script-src-elem', 'style-src-attr', 'style-src-elem'];
  await expect.poll(said).toEqual(expect.arrayContaining(refused));
  expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBe(false);
  expect(policyReports()).not.toEqual([]);
});

test.each(Object.entries(attempts))('a script that was let in meets %s', async (directive, attempt) => {
  const { page } = await visit(address);
  await page.evaluate(noteViolations);
  await page.evaluate(attempt);
  await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'said'))).toContain(directive);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBe(false);
  expect(policyReports()).not.toEqual([]);
});

test('WebAssembly runs in no page; in the worker that searches it does, on a host that sends headers and on one that sends none', async () => {
  const { page } = await visit('/404.html');
  for (const headers of [true, false]) {
    if (!headers)
      await page.route('**/_astro/**', async (route) => {
        const response = await route.fetch();
        const { 'content-security-policy': _, ...others } = response.headers();
        await route.fulfill({ response, headers: others });
      });
    await page.goto('/search/?q=certificate');
    await page.locator('[data-results] li').first().waitFor();
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
      expect.stringMatching(/^\/_astro\/worker/),
    ]);
    const nothing = [0, 97, 115, 109, 1, 0, 0, 0];
    const compiled = (bytes: number[]) =>
      WebAssembly.compile(new Uint8Array(bytes)).then(
        () => 'compiled',
        () => 'refused',
      );
    expect(await page.evaluate(compiled, nothing)).toBe('refused');
    expect(await page.workers()[0]?.evaluate(compiled, nothing)).toBe('compiled');
  }
});

test('nobody else may put the handbook into a frame, where a host sends its headers', async () => {
  const { page } = await visit('/404.html');
  const response = await page.request.get('/');
  expect(response.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(response.headers()['x-content-type-options']).toBe('nosniff');
});
