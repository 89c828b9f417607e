import { join, relative, sep } from 'node:path';
import { setTimeout as elapsed } from 'node:timers/promises';
import { watch } from 'chokidar';
import pc from 'picocolors';
import { writeEditorIndex } from '../../authoring/editor/write-editor-index.ts';
import { giveToPages as giveCheckToPages } from '../../checker/for-pages.ts';
import { type LiveFindings, liveFindings } from '../../checker/live/findings.ts';
import type { Finding } from '../../checks/finding.ts';
import { lineOf } from '../../checks/reporters/pretty.ts';
import { ruleDocs } from '../../checks/rule-docs.ts';
import { pageFolders } from '../../kinds/index.ts';
import { LiveIndex } from '../../search/live-index.ts';
import { linksOut } from '../../source/links-out.ts';
import { makers } from '../freshness.ts';
import { editor, search } from './handlers.ts';
import { type LiveSite, openLiveSite } from './live-site.ts';
import { News } from './news.ts';
import { serveLive } from './serve.ts';

/** How long nothing is asked for before all pages are checked, in milliseconds: whoever starts the server wants to see a page first. */
const untilChecked = 3_000;

/** How long after a save its page is checked, in milliseconds. */
const untilLooked = 150;

/**
 * Serves the handbook of a project to its writer: each page as it would be
 * published, shown anew at each save, with what the check finds.
 *
 * @param root the project's root folder
 * @param port where; the next that is free where it is taken
 * @returns done when what makes pages has changed: then it is to be started again
 */
export async function serveForWriter(root: string, port: number): Promise<void> {
  // From the very start: a bundle takes seconds, in which someone may save.
  const outdated = productChanged(root);
  const out = await linksOut(root);
  if (out.length > 0) throw new Error(`These links lead out of public/; take them out:\n${out.join('\n')}`);
  const warn = (line: string) => console.warn(pc.yellow(line));
  const news = new News();
  const opened = openLiveSite(root, warn);
  const findings = liveFindings(root);
  giveCheckToPages({ findings: findings.all, rules: ruleDocs });
  const index = new LiveIndex(join(root, '.cache', 'search'), async () => (await (await opened).content()).handbook);
  const saved = (file: string, gone: boolean) => {
    void opened.then((site) => {
      site.changed();
      index.changed();
      news.contentChanged();
    });
    // The page comes first.
    if (file.endsWith('.mdx'))
      setTimeout(() => void tellFindings(findings, news, file, gone).catch(console.error), untilLooked);
  };
  watchPages(root, saved, () => writeEditorIndex(root).catch(console.error));
  const handlers = [news.handler, editor(root), search(index)];
  const server = await serveLive(root, port, opened, { handlers, watched: news.watched });
  const site = await opened;
  console.log(`Your handbook: ${pc.cyan(`http://localhost:${server.port}/`)}  (Ctrl-C stops it)`);

  void Promise.race([elapsed(untilChecked), server.firstPage.then(() => elapsed(untilChecked / 3))])
    .then(() => getReady(root, site, findings, news))
    .catch(console.error);
  await outdated;
}

/** What can wait until a first page is there. */
async function getReady(root: string, site: LiveSite, findings: LiveFindings, news: News): Promise<void> {
  await site.warmUp();
  await writeEditorIndex(root);
  const all = await findings.all();
  news.found(all);
  console.log(all.length === 0 ? 'The check finds nothing.' : `The check has ${all.length} findings: npm run check`);
}

/** Says in the terminal and on open pages what the check finds now. */
async function tellFindings(findings: LiveFindings, news: News, file: string, gone: boolean): Promise<void> {
  const began = performance.now();
  const all = await findings.look(file, gone);
  news.found(all);
  const here = all.filter((finding: Finding) => finding.file === file);
  for (const finding of here) console.log(lineOf(finding, pc.isColorSupported));
  const count = here.length === 0 ? 'nothing found' : `${here.length} found`;
  const elsewhere = all.length - here.length;
  const rest = elsewhere > 0 ? `; ${elsewhere} on other pages` : '';
  console.log(`${file}: ${gone ? 'gone' : count} (${Math.round(performance.now() - began)} ms)${rest}`);
}

function watchPages(root: string, saved: (file: string, gone: boolean) => void, cameOrWent: () => void): void {
  const watcher = watch(
    pageFolders.map((folder) => join(root, folder)),
    { ignoreInitial: true, ignored: (path) => /(?:^|[/\\])\.[^/\\]/.test(relative(root, path)) },
  );
  watcher.on('all', (event, path) => {
    if (event === 'addDir' || event === 'unlinkDir') return;
    saved(inRoot(root, path), event === 'unlink');
    if (event !== 'change' && path.endsWith('.mdx')) cameOrWent();
  });
}

/** Done when a file has changed that makes pages, and so is part of this process or of the bundle. */
function productChanged(root: string): Promise<void> {
  const watcher = watch(
    makers.filter((part) => !part.startsWith('node_modules')).map((part) => join(root, part)),
    { ignoreInitial: true, ignored: (path) => pageFolders.includes(inRoot(root, path)) },
  );
  return new Promise((resolve) => {
    watcher.once('all', () => resolve());
  });
}

const inRoot = (root: string, path: string) => relative(root, path).split(sep).join('/');
