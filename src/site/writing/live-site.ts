import type { AstroConfig } from 'astro';
import { config as settings } from '../../../watchbook.config.ts';
import { configuredAlerts } from '../../alerts/configured.ts';
import { alertsWithout } from '../../alerts/watched.ts';
import { scriptsOfComponents } from '../../hosting/policy/own-scripts.ts';
import { Policies } from '../../hosting/policy/policies.ts';
import { shown } from '../../model/hidden-characters.ts';
import { changeDates } from '../../source/git.ts';
import { completedConfig } from '../astro-build.ts';
import { takeLock } from '../build-lock.ts';
import { type Content, leftOut, missingRules, ProseShelf, readContent } from '../content.ts';
import { giveToPages } from '../for-pages.ts';
import { handbookHistory } from '../history.ts';
import { answerTo } from '../page-maker.ts';
import { bundleOf, productOf } from '../prepare.ts';
import type { Answer } from './http.ts';

/** The site as its writer sees it: nothing is made before someone asks for it, and everything from the content as it stands. */
export interface LiveSite {
  /** Folder of the files that go to readers as they are. */
  readonly client: string;
  content(): Promise<Content>;
  /** The content has changed. */
  changed(): void;
  /**
   * The page or file at an address, as a build would write it for a site that has its host for itself.
   *
   * @returns nothing where the site has none there
   */
  answer(address: string): Promise<Answer | undefined>;
  /** Whether the site has anything at an address. */
  has(address: string): Promise<boolean>;
  /** Gets ready what the first save would wait for. */
  warmUp(): Promise<void>;
}

/**
 * Opens the site of a project for its writer, from the same code as a build:
 * as it was kept, or bundled now.
 *
 * @param root the project's root folder
 * @param say told of what is not as its writer wants it
 */
export async function openLiveSite(root: string, say: (line: string) => void): Promise<LiveSite> {
  let known: Promise<AstroConfig> | undefined;
  const configOf = () => {
    known ??= completedConfig();
    return known;
  };
  let now: Promise<Content> | undefined;
  const content = () => {
    now ??= readContent(root, configOf).then((read) => {
      const left = leftOut(read);
      if (left) say(left);
      return read;
    });
    return now;
  };
  const { missing } = await configuredAlerts(root, settings.alertRules);
  if (missing.length > 0) say(missingRules(missing));
  await answerPages(root, content, say);
  const release = await takeLock('.cache/build.lock', () => say('A build is at work in this folder: waiting for it …'));
  const bundle = await bundleOf(root, productOf(root), (config) => {
    known ??= Promise.resolve(config);
  }).finally(release);
  const policies = new Policies([...bundle.scripts, ...(await scriptsOfComponents())], settings);
  const host = new URL(settings.site).origin;

  let changes = 0;
  let last: Promise<unknown> = Promise.resolve();
  /** One after another: the routes of Astro (7.3) warn where two ask for the same at once. */
  const routeTo = (address: string) => {
    const next = last.then(() => bundle.routeTo(address));
    last = next.catch(() => {});
    return next;
  };
  const make = async (address: string): Promise<Answer | undefined> => {
    const route = await routeTo(address);
    if (!route) return undefined;
    const url = new URL(address, host);
    const asked = route.pattern.test(address) ? url : new URL(`${url.pathname}/`, host);
    const response = await bundle.render(new Request(asked), route);
    const body = Buffer.from(await response.arrayBuffer());
    const type = response.headers.get('content-type') ?? undefined;
    if (route.type !== 'page') return { status: response.status, type, body };
    const { html } = policies.guard(address, body.toString('utf8'));
    return { status: response.status, type: 'text/html; charset=utf-8', body: html };
  };

  return {
    client: bundle.client,
    content,
    changed: () => {
      now = undefined;
      changes += 1;
      bundle.forgetPaths();
    },
    answer: async (address) => {
      for (;;) {
        const before = changes;
        const answer = await make(address);
        if (before === changes) return answer;
        // A save came in between: a route may have remembered what it was about to forget.
        bundle.forgetPaths();
      }
    },
    has: async (address) => (await routeTo(address)) !== undefined,
    warmUp: async () => void (await (await content()).shell()),
  };
}

/** Answers what pages ask. */
async function answerPages(root: string, content: () => Promise<Content>, say: (line: string) => void): Promise<void> {
  const shelf = new ProseShelf(root);
  const dates = await changeDates(root);
  const histories = new Map<string, ReturnType<typeof handbookHistory>>();
  giveToPages({
    handbook: async () => (await content()).handbook,
    ask: async (name, ...others) => answerTo(name, (await content()).handbook, others),
    changedAt: (file) => dates.of.get(file),
    history: async (day) => {
      const { hidden } = await content();
      const name = JSON.stringify([day, hidden.map(({ file }) => file)]);
      const history = histories.get(name) ?? handbookHistory(day, root, hidden);
      histories.set(name, history);
      return history;
    },
    ruleAlerts: async () => {
      const { alerts } = await configuredAlerts(root, settings.alertRules);
      const { hidden, handbook } = await content();
      return alertsWithout(hidden, handbook, alerts);
    },
    images: async () => (await content()).images,
    noteFindings: () => {},
    page: (_address, _given, make) => make(),
    proseOf: async ({ file }) => {
      const now = await content();
      return shelf.proseOf(now.sourceOf(file), now, {
        refused: (lines) => say(shown(lines.join('\n'))),
        undrawn: (line) => say(shown(line)),
      });
    },
  });
}
