import type { z } from 'zod';

/** A component of the site that a page may use. */
export interface ComponentDefinition {
  /** Its attributes. All are literal texts: `<Matrix id="incident-response" />`. */
  readonly attributes: z.ZodObject;
}

/**
 * The site's own components by name: the only tags that a page may hold. What
 * is not in this table does not pass the gate.
 */
export const components: Readonly<Record<string, ComponentDefinition>> = {};
