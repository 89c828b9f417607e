/** An alert or error, the title of the runbook for it, and its address where that is not `alertUrl(name)`. */
export type ExactName = readonly [name: string, runbook: string, url?: string];

/** The address of an alert whose name can stand in one as it is. */
export const alertUrl = (name: string): string => `/alerts/${name}/`;
