import { openTools } from '../../../src/checker/tools.ts';
import type { Finding } from '../../../src/checks/finding.ts';
import { rules } from '../../../src/checks/index.ts';
import type { Example } from '../../../src/checks/rule.ts';
import { check } from '../../../src/checks/run.ts';
import { parseSource } from '../../../src/source/source.ts';
import { config } from '../../../watchbook.config.ts';

const tools = openTools(process.cwd());

/** Rules that are off until they are asked for: their examples ask. */
const askedFor = Object.fromEntries(rules.filter(({ optIn }) => optIn).map(({ id, severity }) => [id, severity]));

/** Everything found in the page of an example, among its other files. */
export async function findingsIn(example: Example): Promise<Finding[]> {
  const file = example.file ?? 'content/guides/example.mdx';
  const others = Object.entries(example.others ?? {}).map(([path, text]) => parseSource(path, text));
  const findings = await check({
    sources: [parseSource(file, example.text, example.fault), ...others],
    config,
    today: '2026-11-23',
    site: {
      routes: ['/'],
      files: [],
      removed: example.removed ?? [],
      ...(example.imageBytes && { images: Object.keys(example.imageBytes), imageBytes: example.imageBytes }),
      strays: example.strays ?? [],
      linksOut: example.linksOut ?? [],
    },
    tools,
    severities: askedFor,
    dictionary: tools.dictionary,
  });
  return findings.filter((finding) => finding.file === file);
}
