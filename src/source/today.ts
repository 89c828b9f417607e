/** Today in UTC, ISO 8601. WATCHBOOK_TODAY sets another day, so that a build can be repeated. */
export const today: string = process.env.WATCHBOOK_TODAY ?? new Date().toISOString().slice(0, 10);
