import { mappingFrom } from '../../../../src/authoring/import/documents/options.ts';
import {
  type DocumentsInput,
  type DocumentsPlan,
  planDocuments,
} from '../../../../src/authoring/import/documents/plan.ts';
import type { Corpus } from '../../../../src/authoring/import/documents/read/corpus.ts';
import { kinds } from '../../../../src/kinds/index.ts';
import { refusalsIn } from '../../../../src/prose/gate.ts';
import { parseLoosely } from '../../../../src/source/body.ts';
import { parseSource } from '../../../../src/source/source.ts';

/** A source in memory, by path. */
export function corpusOf(files: Readonly<Record<string, string | Uint8Array>>, more: Partial<Corpus> = {}): Corpus {
  return {
    name: 'source',
    refused: [],
    files: new Map(
      Object.entries(files).map(([path, content]) => {
        const bytes = Buffer.from(content);
        return [path, { path, size: bytes.length, read: () => bytes }];
      }),
    ),
    ...more,
  };
}

/** The plan of an import. Every page of it fits its kind and passes the gate, or the test fails. */
export async function planOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<DocumentsInput> = {},
): Promise<DocumentsPlan> {
  const plan = await planDocuments({
    corpus: corpusOf(files),
    out: 'content',
    mapping: mappingFrom(''),
    roleOf: () => undefined,
    owner: 'sre',
    taken: new Set(),
    takenAddresses: new Set(),
    today: '2026-06-01',
    ...options,
  });
  for (const { file, text } of plan.pages) {
    const { kind, value, body } = parseSource(file, text);
    const { error } = kind?.schema.safeParse(value) ?? {};
    const refusals = refusalsIn(body, parseLoosely(body), { kind: kind?.name ?? 'guide' });
    if (!kind || !(kind.name in kinds) || error || refusals.length > 0)
      throw new Error(`${file} is no page: ${error?.message ?? JSON.stringify(refusals)}\n${text}`);
  }
  return plan;
}

/** The body of the one page made of a text, and what is left of it. */
export async function bodyOf(text: string, options: Partial<DocumentsInput> & { path?: string } = {}): Promise<string> {
  const { path = 'page.md', ...rest } = options;
  const plan = await planOf({ [path]: `# Title\n\n${text}` }, { as: 'guide', ...rest });
  const [page] = plan.pages;
  if (!page) throw new Error(`no page: ${JSON.stringify(plan.broken)}`);
  if (page.kept.missing.length > 0) throw new Error(`lost: ${page.kept.missing.join(' ')}\n${page.text}`);
  return parseSource(page.file, page.text).body.trim();
}

/** The frontmatter of the page that a file of the source became. */
export const fieldsOf = (plan: Awaited<ReturnType<typeof planOf>>, path: string) => {
  const page = plan.pages.find((one) => one.path === path);
  return parseSource(page?.file ?? '', page?.text ?? '').value as Record<string, unknown>;
};

/** The whole text of that page. */
export const textOf = (plan: Awaited<ReturnType<typeof planOf>>, path: string) =>
  plan.pages.find((one) => one.path === path)?.text ?? '';
