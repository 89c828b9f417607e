import { join, relative, sep } from 'node:path';
import type { HookParameters } from 'astro';
import pc from 'picocolors';
import type { Finding } from '../../checks/finding.ts';
import { lineOf } from '../../checks/reporters/pretty.ts';
import { urlOf } from '../../model/page.ts';
import { readSource, readSources } from '../../source/read.ts';
import { parseSource } from '../../source/source.ts';
import { readCircumstances } from '../circumstances.ts';
import { checkAllPages } from '../pages.ts';
import { openTools } from '../tools.ts';
import { LiveCheck } from './live-check.ts';
import { askEvent, findingsEvent, type PageFinding } from './messages.ts';

/**
 * Shows the findings of the check on the page (in the toolbar at the bottom)
 * and in the terminal, at each save.
 *
 * @returns asks for all findings as they stand
 */
export async function showFindings({
  server,
  toolbar,
  logger,
}: HookParameters<'astro:server:setup'>): Promise<() => Promise<readonly Finding[]>> {
  const root = process.cwd();
  const tools = openTools(root);
  const handbook = new LiveCheck(tools);
  const circumstances = await readCircumstances(root, tools);
  const findings = () => handbook.findings(circumstances);
  const tell = (all: readonly Finding[]) => toolbar.send(findingsEvent, all.map(withAddress));
  const say = (error: unknown) => logger.error(String(error));

  const load = async () => {
    const [sources, pages] = await Promise.all([readSources(root), checkAllPages(root, () => {})]);
    const results = pages.results();
    const byFile = new Map(results.map((one) => [one.facts.file, one]));
    for (const source of sources) {
      const known = byFile.get(source.file);
      if (known) handbook.remember(source, known);
    }
    // The rules load their word lists with the first page; better now than at the first save.
    await handbook.put(sources.slice(0, 1));
    const found = findings().length;
    logger.info(found === 0 ? 'The check finds nothing.' : `The check has ${found} findings: npm run check`);
  };
  const ready = load().catch(say);

  const saved = async (path: string, gone: boolean) => {
    const file = contentFile(root, path);
    if (!file) return;
    await ready;
    const began = performance.now();
    if (gone) handbook.drop(file);
    else await handbook.put([readSource(root, file)]);
    const all = findings();
    const here = all.filter((finding) => finding.file === file);
    tell(all);
    const took = `${Math.round(performance.now() - began)} ms`;
    for (const finding of here) console.log(lineOf(finding, pc.isColorSupported));
    const elsewhere = all.length - here.length;
    const count = here.length === 0 ? 'nothing found' : `${here.length} found`;
    logger.info(`${file}: ${gone ? 'gone' : count} (${took})${elsewhere > 0 ? `; ${elsewhere} on other pages` : ''}`);
  };
  for (const [event, gone] of [
    ['add', false],
    ['change', false],
    ['unlink', true],
  ] as const) {
    server.watcher.on(event, (path) => void saved(path, gone).catch(say));
  }
  toolbar.on(askEvent, () => void ready.then(() => tell(findings())));
  return async () => {
    await ready;
    return findings();
  };
}

/** The path of a content file from the root, with forward slashes; undefined for any other file. */
function contentFile(root: string, path: string): string | undefined {
  const file = relative(root, join(path)).split(sep).join('/');
  return /^content\/.+\.mdx$/.test(file) ? file : undefined;
}

function withAddress({ severity, file, line, column, message, advice, rule }: Finding): PageFinding {
  const { kind, id } = parseSource(file, '');
  return { severity, file, line, column, message, advice, rule, url: kind ? urlOf({ kind: kind.name, id }) : '' };
}
