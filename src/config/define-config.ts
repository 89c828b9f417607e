import type { z } from 'zod';
import { type Config, type ConfigInput, configSchema } from './schema.ts';

/** What is wrong with the settings; its path leads to the value. */
export type ConfigIssue = z.core.$ZodIssue;

/** The settings as they were written, and what is wrong with them. */
export interface Settings {
  readonly given: unknown;
  readonly issues: readonly ConfigIssue[];
}

/** What an organisation writes; `offline: false` is short for a copy of no bytes. */
export type Given = Omit<ConfigInput, 'offline'> & { readonly offline?: ConfigInput['offline'] | false };

let last: Settings = { given: undefined, issues: [] };

/**
 * Says that an object is the settings of a handbook. Settings that do not hold
 * are replaced by the usual ones, so that whoever reads them can go on until a
 * command or the build has told all that is wrong.
 *
 * @example
 *   export const config = defineConfig({ title: 'Our handbook', site: 'https://handbook.example' });
 */
export function defineConfig(given: Given): Config {
  const result = configSchema.safeParse(given.offline === false ? { ...given, offline: { mostMegabytes: 0 } } : given);
  last = { given, issues: result.error?.issues ?? [] };
  return result.data ?? configSchema.parse({});
}

/** The settings that were defined last: those of this process. */
export const settings = (): Settings => last;
