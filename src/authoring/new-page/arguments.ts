import { parseArgs } from 'node:util';
import { UsageError } from '../../command/usage-error.ts';
import type { KindName } from '../../kinds/index.ts';
import { writtenKinds } from '../../kinds/index.ts';
import { nearest } from '../../model/nearest.ts';
import { fieldsOf } from './field.ts';
import type { Given } from './values.ts';

/** What the command line of `new` says. */
export interface Request {
  readonly kind: KindName | undefined;
  readonly title: string | undefined;
  readonly id: string | undefined;
  readonly given: Given;
  readonly fromLog: string | undefined;
  /** Take the starter’s value for whatever is not given, and ask nothing. */
  readonly yes: boolean;
  readonly help: boolean;
}

const ownFlags = {
  id: { type: 'string' },
  'from-log': { type: 'string' },
  yes: { type: 'boolean', short: 'y' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads the arguments of `new`.
 *
 * @param argv arguments after the script’s name
 * @throws UsageError where a kind or a field is unknown
 */
export function readArguments(argv: readonly string[]): Request {
  const kind = kindIn(argv);
  const fields = kind ? fieldsOf(kind).map((field) => field.name) : [];
  const flags = Object.fromEntries(fields.map((name) => [name, { type: 'string', multiple: true } as const]));
  const args = argv.map((argument) => flagAsField(argument, fields));
  const { values, positionals } = parse(args, { ...flags, ...ownFlags }, kind);
  const { id, 'from-log': fromLog, yes, help, ...given } = values;
  const title = positionals.slice(1).join(' ').trim() || (given as Given).title?.at(-1);
  return {
    kind: kind ?? (fromLog === undefined ? undefined : 'postmortem'),
    title,
    id: text(id),
    given: given as Given,
    fromLog: text(fromLog),
    yes: yes === true,
    help: help === true,
  };
}

// Settings of npm itself, which may stand in a user's configuration.
const settingsOfNpm = ['access', 'description'];

/**
 * The flags that npm took for its own because the two dashes before them were
 * missing: `npm run new runbook "X" --owner sre`.
 *
 * @param environment the variables of the process, where npm leaves what it took
 */
export function takenByNpm(kind: KindName, environment: NodeJS.ProcessEnv): string[] {
  return fieldsOf(kind)
    .map(({ name }) => name)
    .filter(
      (name) =>
        !settingsOfNpm.includes(name) &&
        [name, dashed(name)].some((flag) => `npm_config_${flag.toLowerCase()}` in environment),
    )
    .map((name) => `--${name}`);
}

/** The kind that a word stands for: its name, its folder or its label, however it is written. */
export function kindNamed(word: string): KindName | undefined {
  const wanted = bare(word);
  return writtenKinds.find(({ name, folder, label }) =>
    [name, folder, label.one, label.many].map(bare).includes(wanted),
  )?.name;
}

function kindIn(argv: readonly string[]): KindName | undefined {
  const word = argv[0];
  if (word === undefined || word.startsWith('-')) {
    return argv.some((argument) => argument.startsWith('--from-log')) ? 'postmortem' : undefined;
  }
  const kind = kindNamed(word);
  if (kind) return kind;
  const names = writtenKinds.map(({ name }) => name);
  const near = nearest(word, names);
  throw new UsageError(
    `"${word}" is not a kind of page${near ? `: did you mean "${near}"?` : '.'} Kinds are ${names.join(', ')}.`,
  );
}

function parse(args: string[], options: Options, kind: KindName | undefined) {
  try {
    // The first word is the kind; where only --from-log says which kind it is, every word belongs to the title.
    const words = args[0] === undefined || args[0].startsWith('-') ? ['', ...args] : args;
    return parseArgs({ args: words, options, allowPositionals: true, strict: true });
  } catch (error) {
    const flag = /'--?([^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    if (!isUnknownOption(error)) throw new UsageError(`--${flag} needs a value: --${flag} "…"`);
    const near = nearest(flag, Object.keys(options));
    const where = kind
      ? ` "npm run new -- ${kind} --help" lists the fields.`
      : ' Say the kind first: npm run new -- runbook …';
    throw new UsageError(
      `--${flag} is not a field${kind ? ` of a ${kind}` : ''}${near ? `: did you mean --${near}?` : '.'}${where}`,
    );
  }
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** `--depends-on x` is `--dependsOn x`. */
function flagAsField(argument: string, fields: readonly string[]): string {
  const [, name = '', rest = ''] = /^--([^=]+)(.*)$/s.exec(argument) ?? [];
  const field = name.includes('-') ? fields.find((candidate) => bare(candidate) === bare(name)) : undefined;
  return field ? `--${field}${rest}` : argument;
}

/** `dependsOn` as npm hands on `--depends-on`. */
const dashed = (name: string) => name.replace(/[A-Z]/g, '_$&');
const isUnknownOption = (error: unknown) =>
  error instanceof TypeError && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const bare = (word: string) => word.toLowerCase().replace(/[^a-z0-9.]/g, '');
