/** Milliseconds after which the highlighter may leave a line half done. */
const mostForALine = 10_000;

/**
 * For Shiki (4), by way of Expressive Code: it stops colouring a line after
 * half a second, so that the same page came out in other colours on a busy
 * machine. Only a line that would never end is stopped.
 */
export const patientHighlighting = {
  name: 'patient-highlighting',
  preprocess(_code: string, options: { tokenizeTimeLimit?: number }): void {
    options.tokenizeTimeLimit = mostForALine;
  },
};
