import { parseArgs } from 'node:util';
import { UsageError } from '../command/usage-error.ts';

const options = {
  json: { type: 'boolean' },
  kind: { type: 'string' },
  limit: { type: 'string' },
  site: { type: 'string' },
  export: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What the command line of `search` asks for. */
export interface SearchRequest {
  readonly query: string;
  readonly json: boolean;
  readonly limit: number;
  /** Folder of the built site. */
  readonly site: string;
  /** Name of an engine to write documents for, instead of searching. */
  readonly export: string | undefined;
  /** Folder to write them to. */
  readonly out: string;
  readonly help: boolean;
}

/**
 * Reads the arguments of `search`. What is pasted may begin with hyphens: everything that is no option of the command
 * is part of the query, and so is all that comes after `--`.
 *
 * @param argv arguments after the script’s name
 * @throws UsageError with what to write instead, where an option lacks its value
 * @example readArguments(['--max-conns=100', '--kind', 'runbook']).query // "kind:runbook --max-conns=100"
 */
export function readArguments(argv: readonly string[]): SearchRequest {
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const values: Partial<Record<keyof typeof options, string | true>> = {};
  const words = new Map<number, string>();
  for (const token of tokens) {
    if (token.kind === 'option' && isOption(token.name)) {
      if (options[token.name].type === 'string' && !token.value)
        throw new UsageError(`${token.rawName} needs a value, such as ${examples[token.name]}`);
      values[token.name] = token.value ?? true;
    } else if (token.kind !== 'option-terminator') words.set(token.index, argv[token.index] ?? '');
  }
  const text = (name: keyof typeof options) => (typeof values[name] === 'string' ? values[name] : undefined);
  const limit = Number(text('limit') ?? 10);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(`--limit ${text('limit')} is not a number of results; write one such as ${examples.limit}`);
  const kind = text('kind');
  return {
    query: [...(kind ? [`kind:${kind}`] : []), ...words.values()].join(' ').trim(),
    json: values.json !== undefined,
    limit,
    site: text('site') ?? 'dist',
    export: text('export'),
    out: text('out') ?? 'search-export',
    help: values.help !== undefined,
  };
}

const isOption = (name: string): name is keyof typeof options => Object.hasOwn(options, name);

const examples: Readonly<Record<string, string>> = {
  kind: '--kind runbook',
  limit: '--limit 20',
  site: '--site dist',
  export: '--export opensearch',
  out: '--out search-export',
};

/** What `search --help` prints. */
export const searchHelp = `npm run search -- <query> [options]   search the built handbook from a terminal

  "pod not ready"              words, "exact phrases", -"none of these", kind:runbook, after:2026-01
  --max-conns=100              anything not listed below is part of the query; after -- everything is

  --kind <kind>                only pages of this kind: runbook, postmortem, role …
  --limit <number>             how many results (default: 10)
  --json                       print the results as JSON
  --site <folder>              the built site (default: dist)
  --export <engine>            write documents and mapping for another engine instead: opensearch or typesense.
                               Both files follow those engines’ documentation; neither was tried against a running one.
  --out <folder>               where --export writes (default: search-export)

Exit code: 0 with results, 1 without, 2 when something is wrong.`;
