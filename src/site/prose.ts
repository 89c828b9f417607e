import type { LivePlace } from '../prose/component-markup.ts';

/** The prose of a page as its loader left it, and the components that are filled in when it is shown. */
export function proseOf({ rendered }: { rendered?: { html: string; metadata?: Readonly<Record<string, unknown>> } }): {
  html: string;
  places: readonly LivePlace[];
} {
  return { html: rendered?.html ?? '', places: (rendered?.metadata?.places ?? []) as readonly LivePlace[] };
}
