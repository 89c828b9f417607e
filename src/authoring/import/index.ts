import { backstageServices } from './backstage/services.ts';
import type { Importer } from './importer.ts';

/** What can be imported, by the word behind `--as`. */
export const importers = { service: backstageServices } as const satisfies Readonly<Record<string, Importer>>;
export type ImporterName = keyof typeof importers;
