import type { Answers } from './answers.ts';

/** What the organisation's repository says of itself on its Git host. It stands in `.github/`, where hosts look first, so that the product's own README can be replaced with each version. */
export function frontPage({ name, site }: Answers): string {
  return `# ${name}

Who does what, what to do now, and what we learned. Read it at <${site}>.

To fix a page, choose **Edit page** at its end. To add one, read [how to contribute](../CONTRIBUTING.md).

\`\`\`sh
npm start      # the whole site, on http://localhost:4321
npm run new    # asks a few questions and writes a page
npm run check  # says what does not fit, where, and what to do
\`\`\`

The pages are in [\`content/\`](../content); what they are made into a site with is [Watchbook](../README.md).
\`npm run upgrade\` brings its next version.
`;
}
