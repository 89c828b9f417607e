import { patientHighlighting } from './src/prose/highlighting.ts';
import { consoleCopy } from './src/runbook/console-copy.ts';

/**
 * How blocks of code are shown. A file of its own, since plugins are functions:
 * the component <Code> of a page loads them from here (Expressive Code, in
 * Starlight 0.42).
 */
export default {
  plugins: [consoleCopy()],
  // Shiki (4) knows no PromQL.
  shiki: { transformers: [patientHighlighting], langAlias: { promql: 'txt' } },
  // A command that scrolls sideways on a phone is read wrongly; one that wraps is not.
  defaultProps: { wrap: true, preserveIndent: true },
};
