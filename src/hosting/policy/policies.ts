import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { baseOf } from '../../model/site-address.ts';
import { NotBuilt } from '../../source/not-built.ts';
import { headersFile, nginxHeaders } from './headers.ts';
import { type GuardedPage, guardPage, UnknownScript } from './page-policy.ts';

/**
 * Gives the pages of one site their Content-Security-Policy, and writes the
 * headers for hosts that can send some: `_headers`, and a part of a
 * configuration of nginx. A page under `public/` is the organisation's own and
 * is not given one.
 *
 * Astro's own `security.csp` (7.3) names in each page the digests of all
 * scripts of the site, and none of those that components write as they are.
 */
export class Policies {
  readonly #scripts: ReadonlySet<string>;
  readonly #connect: readonly string[];

  readonly #base: string;

  /**
   * @param scripts digests of the inline scripts that the product brings
   * @param options `otherHandbooks`: addresses of indexes that are searched along; `site`: address of the published site
   */
  constructor(
    scripts: Iterable<string>,
    { otherHandbooks, site }: { readonly otherHandbooks: readonly string[]; readonly site: string },
  ) {
    this.#base = baseOf(site);
    this.#scripts = new Set(scripts);
    this.#connect = [...new Set(otherHandbooks.map((address) => new URL(address).origin))];
  }

  /**
   * @param file path of the page under the site, for whoever has to mend it
   * @throws Error where the page holds a script that nobody vouches for
   */
  guard(file: string, html: string): GuardedPage {
    try {
      return guardPage(html, { scripts: this.#scripts, connect: this.#connect });
    } catch (error) {
      if (!(error instanceof UnknownScript)) throw error;
      throw new NotBuilt(
        `${file} holds ${error.message}\nPut it into a file of its own: no browser would run it here.`,
      );
    }
  }

  /**
   * Writes the headers beside a site whose pages are made; the organisation's own come first.
   *
   * @param scripts digests of the inline scripts that its pages have
   */
  async writeHeaders(site: string, scripts: Iterable<string>): Promise<void> {
    const own = await readFile(join(site, '_headers'), 'utf8').catch(() => '');
    const headers = { scripts: [...new Set(scripts)].sort(), connect: this.#connect };
    await writeFile(join(site, '_headers'), own + headersFile(headers, this.#base));
    await writeFile(join(site, 'headers.nginx.conf'), nginxHeaders(headers));
  }
}
