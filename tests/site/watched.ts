import type { Browser } from 'playwright-core';

/**
 * Opens pages of a site, several at a time, and watches for what none may do.
 *
 * @param site address of the site
 * @param paths of files of the site
 * @returns a line for each dialog, request to another host, exception and error of the console; where a page was left, and where a global was set
 */
export async function troublesOn(browser: Browser, site: string, paths: readonly string[]): Promise<string[]> {
  const context = await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
  const troubles: string[] = [];
  const queue = [...paths];
  await context.route(
    (url) => url.origin !== new URL(site).origin,
    (route) => route.abort(),
  );
  const work = async () => {
    const page = await context.newPage();
    let path = '';
    const tell = (what: string) => void troubles.push(`${path}: ${what}`);
    page.on('dialog', (dialog) => {
      tell(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${site}/`) && !/^(?:data|blob):/.test(request.url()))
        tell(`request: ${request.url()}`);
    });
    page.on('pageerror', (error) => tell(`exception: ${error.message}`));
    page.on('console', (message) => void (message.type() === 'error' && tell(`console: ${message.text()}`)));
    page.on('popup', (popup) => tell(`window: ${popup.url()}`));
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      path = next;
      const loaded = page.goto(`${site}/${next.split('/').map(encodeURIComponent).join('/')}`, {
        waitUntil: 'domcontentloaded',
      });
      // A page that only leads on may be left before it has arrived.
      await loaded.catch((error: Error) => void (/interrupted|ERR_ABORTED/.test(error.message) || tell(error.message)));
      if (!page.url().startsWith(`${site}/`)) tell(`left for ${page.url()}`);
    }
    await page.close();
  };
  await Promise.all([work(), work(), work()]);
  await context.close();
  return troubles;
}
