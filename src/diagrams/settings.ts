/** What the commands tell the site build about diagrams, through the environment. */
export interface DiagramSettings {
  /** `WATCHBOOK_NO_BROWSER`: draw nothing, take what is in the cache. */
  readonly browser: boolean;
  /** `WATCHBOOK_STRICT`, or any CI: a diagram that could not be drawn fails the build. */
  readonly strict: boolean;
}

export function diagramSettings(env: NodeJS.ProcessEnv = process.env): DiagramSettings {
  const set = (value: string | undefined) => value !== undefined && !['', '0', 'false'].includes(value);
  return { browser: !set(env.WATCHBOOK_NO_BROWSER), strict: set(env.WATCHBOOK_STRICT ?? env.CI) };
}
