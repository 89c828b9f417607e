import { join } from 'node:path';
import type { AstroConfig } from 'astro';
import { config } from '../../watchbook.config.ts';
import { configuredAlerts } from '../alerts/configured.ts';
import { alertsWithout } from '../alerts/watched.ts';
import { giveToPages as giveCheckToPages } from '../checker/for-pages.ts';
import { checkOnce } from '../checker/run.ts';
import { ruleDocs } from '../checks/rule-docs.ts';
import { drawAll } from '../diagrams/draw-all.ts';
import { scriptsOfComponents } from '../hosting/policy/own-scripts.ts';
import { Policies } from '../hosting/policy/policies.ts';
import type { Handbook } from '../model/handbook.ts';
import { shown } from '../model/hidden-characters.ts';
import { pageOf } from '../model/pages.ts';
import { baseOf } from '../model/site-address.ts';
import { audience } from '../source/audience.ts';
import { fingerprintOf } from '../source/fingerprint.ts';
import { changeDates } from '../source/git.ts';
import { linksOut } from '../source/links-out.ts';
import { NotBuilt } from '../source/not-built.ts';
import type { Source } from '../source/source.ts';
import { note, seenHandbook } from './asked.ts';
import { completedConfig } from './astro-build.ts';
import { type Bundle, openBundle } from './bundle.ts';
import { leftOut, missingRules, ProseShelf, RefusedPages, readContent } from './content.ts';
import { giveToPages } from './for-pages.ts';
import { makers } from './freshness.ts';
import { keptHistory } from './history.ts';
import type { FormerPages } from './made-pages.ts';
import { answerTo, PageMaker } from './page-maker.ts';
import type { PageTools } from './write-pages.ts';

/** A handbook whose pages can be made. */
export interface Prepared extends PageTools {
  readonly handbook: Handbook;
  /**
   * Says that all pages are made.
   *
   * @throws RefusedPages with a line for each thing that may not run
   */
  done(): Promise<void>;
}

/**
 * Reads the content, draws its diagrams, and gets ready all that makes pages:
 * the code as it was bundled, and the answers to what pages ask.
 *
 * @param root the project's root folder
 * @param former where pages were made before
 * @param isShared whether other machines make most of the pages: prose is then made only where it is asked for
 * @throws RefusedPages where something may not run
 */
export async function prepare(root: string, former: readonly FormerPages[], isShared = false): Promise<Prepared> {
  const out = await linksOut(root);
  if (out.length > 0) throw new NotBuilt(`These links lead out of public/; take them out:\n${out.join('\n')}`);
  let known: Promise<AstroConfig> | undefined;
  const content = await readContent(root, () => {
    known ??= completedConfig();
    return known;
  });
  const { handbook } = content;
  const left = leftOut(content);
  if (left) console.warn(left);
  const { alerts, missing } = await configuredAlerts(root, config.alertRules);
  if (missing.length > 0) console.warn(shown(missingRules(missing)));
  await drawAll(content.sources.values(), handbook);

  const product = productOf(root);
  const shelf = new ProseShelf(root);
  const outside = {
    dates: await changeDates(root),
    history: await keptHistory(root, product, content.hidden),
    ruleAlerts: alertsWithout(content.hidden, handbook, alerts),
  };
  const maker = new PageMaker(content, shelf, outside, product, former);
  const refused = new Set<string>();
  const proseOf = (source: Source) =>
    shelf.proseOf(source, content, {
      refused: (lines) => {
        for (const line of lines) refused.add(line);
      },
    });
  giveCheckToPages({ findings: async () => (await checkOnce(root)).findings, rules: ruleDocs });
  giveToPages({
    handbook: async () => seenHandbook(handbook),
    ask: async (name, ...others) => {
      note(name, ...others);
      return answerTo(name, handbook, others);
    },
    changedAt: (file) => {
      note('changedAt', file);
      return outside.dates.of.get(file);
    },
    history: (day) => {
      note('history', day);
      return outside.history(day);
    },
    ruleAlerts: async () => {
      note('ruleAlerts');
      return outside.ruleAlerts;
    },
    images: async () => content.images,
    noteFindings: () => note('findings'),
    page: (address, given, make) => maker.page(address, given, make),
    proseOf: ({ file }) => {
      note('prose', file);
      return proseOf(content.sourceOf(file));
    },
  });
  const refuse = () => {
    if (refused.size > 0) throw new RefusedPages([...refused]);
  };
  if (!isShared) for (const source of shelf.unmade(content)) await proseOf(source);
  refuse();
  const fixed = join(root, 'public');
  const bundle = await bundleOf(root, product, (config) => {
    known ??= Promise.resolve(config);
  });
  return {
    handbook,
    bundle,
    maker,
    policies: new Policies([...bundle.scripts, ...(await scriptsOfComponents())], config),
    host: new URL(config.site).origin,
    base: baseOf(config.site),
    fixed,
    done: async () => {
      // What is no page and so not shown may hold something all the same.
      for (const source of content.sources.values()) if (!pageOf(source)) await proseOf(source);
      shelf.forgetOthers(content);
      refuse();
    },
  };
}

/**
 * A name of all that makes pages beside the content, and of those for whom they are made. Fonts and the logo lie among
 * the organisation’s own files, and their addresses change with them.
 */
export const productOf = (root: string): string =>
  JSON.stringify([fingerprintOf(root, [...makers, 'public']), audience()]);

/**
 * The code of all pages of this project, see `openBundle`.
 *
 * @param product as `productOf` names it
 * @param told gets Astro's configuration, where it was needed
 */
export function bundleOf(root: string, product: string, told: (config: AstroConfig) => void): Promise<Bundle> {
  const { NODE_ENV, DEV, MODE } = process.env;
  return openBundle(root, JSON.stringify([product, root, [NODE_ENV, DEV, MODE]]), told);
}
