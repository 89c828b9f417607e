import type { Finding } from '../../checks/finding.ts';

/** Where what keeps pages up to date is found; no page of a handbook begins like this. */
const own = '/.writing';
export const newsAddress = `${own}/news`;
export const scriptAddress = `${own}/panel.js`;
export const styleAddress = `${own}/panel.css`;
/** Opens a file at a place, `?file=content/…:line:column`, in the writer's editor. */
export const editorAddress = `${own}/open`;

/** A finding, with the address of the page that it is on. */
export interface PageFinding
  extends Pick<Finding, 'severity' | 'file' | 'line' | 'column' | 'message' | 'advice' | 'rule'> {
  readonly url: string;
}

/** All findings of the handbook. */
export interface FindingsNews {
  readonly findings: readonly PageFinding[];
}
