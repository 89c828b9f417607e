/** Said beside a copy button that waits for a warning to be read. */
export const readFirst = 'Read the warning and tick its box first.';
