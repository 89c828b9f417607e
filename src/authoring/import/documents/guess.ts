import type { Root } from 'mdast';
import type { KindName } from '../../../kinds/index.ts';
import { sectionOf } from './sections.ts';
import { textOf } from './tree/markdown.ts';

/** What a page probably is, and why. */
export interface Guess {
  readonly kind: 'runbook' | 'postmortem' | 'guide';
  readonly because: string;
}

/** The kinds that documents become. */
export const documentKinds = ['runbook', 'postmortem', 'guide'] as const satisfies readonly KindName[];

/**
 * The kind of a page, by its headings, its name and its folders.
 *
 * @param path in the source
 * @param alerts names of alerts that it seems to answer
 */
export function kindOf(
  path: string,
  title: string,
  tree: Root,
  front: Readonly<Record<string, unknown>>,
  alerts: readonly string[],
): Guess {
  const headings = tree.children.flatMap((node) => (node.type === 'heading' ? [textOf(node)] : []));
  const mapped = (kind: 'runbook' | 'postmortem') =>
    new Set(headings.flatMap((heading) => sectionOf(kind, heading) ?? [])).size;
  const folders = path.toLowerCase().split('/').slice(0, -1).join('/');
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isIndex = /^(?:_?index|readme|license|contributing|changelog|security|template.*|.*[-_ ]template)\.\w+$/i.test(
    name,
  );
  if (isIndex) return { kind: 'guide', because: 'it is the page of a folder, or a form' };
  const isIncident = /post-?mortems?|incident[-_ ]?(?:report|review)s?|outages?/;
  const isDated = /\d{4}[-_]?\d{2}[-_]?\d{2}/.test(name) || /^PM\d/i.test(name);
  const forPostmortem =
    (isIncident.test(folders) ? 2 : 0) +
    (isIncident.test(name.toLowerCase()) ? 1 : 0) +
    (isDated ? 1 : 0) +
    Math.min(3, mapped('postmortem') - 1);
  if (forPostmortem >= 3 && mapped('postmortem') >= 2)
    return { kind: 'postmortem', because: 'it tells of an incident: its name or folder and its headings say so' };
  const isRunbookFolder = /(?:^|\/)(?:run|play)-?books?|(?:^|\/)alerts?(?:\/|$)|(?:^|\/)sops?(?:\/|$)/.test(folders);
  const sections = mapped('runbook');
  const hasAlert = alerts.length > 0;
  if (hasAlert && (sections >= 2 || isRunbookFolder))
    return { kind: 'runbook', because: `it answers the alert ${alerts[0]}` };
  if (/run-?book|play-?book/i.test(`${name} ${title} ${String(front.type ?? front.kind ?? '')}`) && sections >= 1)
    return { kind: 'runbook', because: 'its name or title says so' };
  if (isRunbookFolder && sections >= 2) return { kind: 'runbook', because: 'its folder and its headings say so' };
  if (headings.some((one) => /^mitigat|^diagnos/i.test(one)) && sections >= 3)
    return { kind: 'runbook', because: 'its headings say so' };
  return { kind: 'guide', because: 'nothing tells that it is a runbook or a post-mortem' };
}

/** The names of alerts that a page answers: as it says above its text, else as its file or its title is called. */
export function alertsOf(path: string, title: string, front: Readonly<Record<string, unknown>>): string[] {
  const said = ['alerts', 'alert', 'alertname', 'alert_name', 'alertName', 'alertnames'].flatMap((key) => {
    const value = Object.hasOwn(front, key) ? front[key] : undefined;
    return (Array.isArray(value) ? value : typeof value === 'string' ? value.split(/,\s*/) : []).filter(
      (one): one is string => typeof one === 'string' && /^\S+(?: \S+)*$/.test(one.trim()),
    );
  });
  if (said.length > 0) return [...new Set(said.map((one) => one.trim()))];
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return [name, title.trim()].filter(isAlertName).slice(0, 1);
}

/** Whether a name is written as alerts are: words run together, each with a capital, such as etcdNoLeader. */
export const isAlertName = (name: string): boolean =>
  /^[A-Za-z][A-Za-z0-9_]*$/.test(name) &&
  (/[a-z0-9][A-Z]|[A-Z]{2,}[a-z]/.test(name) || /^(?:Watchdog|[A-Z][a-z]+Down)$/.test(name)) &&
  !/^(?:README|CHANGELOG|LICENSE|CONTRIBUTING)$/i.test(name);
