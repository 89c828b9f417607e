import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Ways to make markup, scripts or addresses of a text, each with the files that have a reason, and how often. */
const sinks: readonly (readonly [pattern: RegExp, allowed: Readonly<Record<string, number>>])[] = [
  [
    /\.(?:inner|outer)HTML\b|insertAdjacentHTML|setHTML|createContextualFragment|DOMParser|document\.write|srcdoc/g,
    {
      // In the browser of a build, which draws diagrams and charts and is closed then.
      'src/diagrams/page/draw.ts': 2,
      'src/components/chart/draw.ts': 1,
    },
  ],
  [
    /\bset:html\b/g,
    {
      // What the gate let through and the build made of it.
      'src/components/runbook/Arrival.astro': 1,
      'src/components/live/LiveProse.astro': 1,
      'src/components/Diagram.astro': 1,
      'src/components/chart/Chart.astro': 2,
      'src/diagrams/plugin.ts': 1,
      // What stands in the product or its settings.
      'src/components/shell/Head.astro': 1,
      'src/pages/help/checks/[rule].astro': 1,
    },
  ],
  [/\beval\(|new Function\b|\bsetTimeout\(\s*['"`]|createPolicy\(/g, { 'src/components/client/script-address.ts': 2 }],
  [
    /\.(?:href|src|action|formAction)\s*=[^=]|setAttribute\(\s*['"`](?:href|src|action|style|on)/g,
    {
      // Looked at before: the address of a filled-in link, and of the site's own search.
      'src/components/runbook/client/value.ts': 1,
      'src/components/search/dialog.ts': 1,
      // Where more of a notice to all readers is: only an address of http or of the site.
      'src/components/shell/show-notice.ts': 1,
      // Where the build says that pages are written; what a reader typed goes only into its query.
      'src/components/lost/lost.ts': 1,
      // Of a picture that the build made, from the link that it made around it.
      'src/components/client/picture.ts': 3,
      // Where the build says that readers answer; the step goes encoded into its query.
      'src/components/feedback.ts': 1,
      // In the browser of a build.
      'src/diagrams/page/draw.ts': 1,
      'src/diagrams/page/plain-text.ts': 1,
      'src/diagrams/page/tidy.ts': 1,
    },
  ],
  [
    /\blocation\.(?:assign|replace|href\s*=)|\bwindow\.open\(/g,
    {
      // To the runbook of an alert, whose address the build wrote.
      'src/components/LeadsOn.astro': 1,
      // Back to a page of this handbook alone, once its reader has signed in.
      'src/pages/sign-in.astro': 1,
    },
  ],
  // From the pages of the same site, the only ones that have the worker.
  [
    /addEventListener\(\s*['"`]message|\.onmessage\b/g,
    {
      'src/offline/worker.ts': 1,
      'src/offline/page.ts': 1,
      'src/pages/sw.js.ts': 1,
      // Between a page and the worker that searches, which it started itself.
      'src/search/query/far-pagefind.ts': 1,
      'src/search/query/worker.ts': 1,
    },
  ],
];

const comments = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

test.each(sinks)('nothing a reader or a link brings becomes markup, script or an address: %s', (pattern, allowed) => {
  const found: Record<string, number> = {};
  for (const file of globSync('src/**/*.{ts,mjs,astro}')) {
    const count = readFileSync(file, 'utf8').replaceAll(comments, '').match(pattern)?.length ?? 0;
    if (count > 0) found[file] = count;
  }
  expect(found).toEqual(allowed);
});
