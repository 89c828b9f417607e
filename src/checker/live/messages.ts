import type { Finding } from '../../checks/finding.ts';

/** Asks the server for what it knows; the page has just been opened. */
export const askEvent = 'watchbook:ask';
/** Tells the page all findings as they stand. */
export const findingsEvent = 'watchbook:findings';

/** A finding, with the address of the page that it is on. */
export interface PageFinding
  extends Pick<Finding, 'severity' | 'file' | 'line' | 'column' | 'message' | 'advice' | 'rule'> {
  readonly url: string;
}
