import { type KindName, kindList } from '../../kinds/index.ts';
import type { Handbook } from '../../model/handbook.ts';
import type { Page } from '../../model/page.ts';
import { whoWorksWith } from './collaboration.ts';
import { escalationPath } from './escalation.ts';
import type { DerivedDiagram } from './flowchart.ts';
import { scopeOfWork } from './scope.ts';
import { aroundService, serviceMap } from './services.ts';

export type { DerivedDiagram } from './flowchart.ts';

/** The diagram that belongs on a page besides those its writer drew; undefined where there is nothing to show. */
export function diagramOfPage(handbook: Handbook, page: Page): DerivedDiagram | undefined {
  switch (page.kind) {
    case 'role':
      return whoWorksWith(page, handbook.all('role'), handbook.all('matrix'));
    case 'service': {
      const around = aroundService(page, handbook.all('service'));
      return around.length > 1 ? serviceMap(around, handbook.all('postmortem'), page.id) : undefined;
    }
    case 'runbook': {
      const roles = page.data.escalation.map((id) => handbook.find('role', id)).filter((role) => role !== undefined);
      return roles.length > 1 ? escalationPath(page, roles) : undefined;
    }
    default:
      return undefined;
  }
}

/** The diagram at the head of the list of a kind; undefined where there is none. */
export function diagramOfSection(handbook: Handbook, kind: KindName): DerivedDiagram | undefined {
  if (kind === 'service') return serviceMap(handbook.all('service'), handbook.all('postmortem'));
  // Roles held during an incident own nothing beyond it, and would make the picture too long to read.
  if (kind === 'role') return scopeOfWork(handbook.all('role').filter(({ data }) => data.family !== 'incident'));
  return undefined;
}

/**
 * The diagram of the page or the list at an address; undefined where there is none.
 *
 * @example diagramAt(handbook, '/services/')?.title // "Which service needs which"
 */
export function diagramAt(handbook: Handbook, url: string): DerivedDiagram | undefined {
  const list = kindList.find(({ folder }) => url === `/${folder}/`);
  const page = handbook.at(url);
  if (list) return diagramOfSection(handbook, list.name);
  return page && diagramOfPage(handbook, page);
}

/** Every derived diagram of the site, so that all can be drawn at once. */
export function derivedDiagrams(handbook: Handbook): DerivedDiagram[] {
  const sections = [...new Set(handbook.pages.map(({ kind }) => kind))].map((kind) => diagramOfSection(handbook, kind));
  return [...handbook.pages.map((page) => diagramOfPage(handbook, page)), ...sections].filter(
    (diagram) => diagram !== undefined,
  );
}
