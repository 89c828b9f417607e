/** Said beside a copy button that waits for a warning to be read. */
export const readFirst = 'Read the warning and tick its box first.';

/** Said where a browser keeps nothing, or has no room left. */
export const unkept =
  'This browser does not store ticks, notes and values for this site. They are lost when you leave the page: copy what you did before you go.';
