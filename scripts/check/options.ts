import { cac } from 'cac';
import type { Severity } from '../../src/checks/finding.ts';
import { ruleOf, rules } from '../../src/checks/index.ts';
import { didYouMean } from '../../src/checks/nearest.ts';
import { UsageError } from '../../src/command/usage-error.ts';

export const formats = ['pretty', 'json', 'github', 'sarif'] as const;
export type Format = (typeof formats)[number];

/** What the command was asked to do. */
export interface Options {
  readonly paths: readonly string[];
  /** Revision to compare with, where only changes are wanted. */
  readonly changed: string | undefined;
  readonly fix: boolean;
  readonly format: Format;
  readonly maxWarnings: number;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly explain: string | undefined;
  readonly listRules: boolean;
  readonly watch: boolean;
}

/**
 * Reads the command line.
 *
 * @param argv as in `process.argv`
 * @returns the options, or undefined where help was asked for and given
 * @throws UsageError
 */
export function readOptions(argv: readonly string[]): Options | undefined {
  const cli = cac('npm run check --');
  cli
    .command('[...paths]', 'Check pages: all, or those under the paths given')
    .option('--changed [ref]', 'Only what changed since a git revision (HEAD, or --changed=origin/main)')
    .option('--fix', 'Mend what can be mended without losing anything')
    .option('--format <format>', `How to print: ${formats.join(', ')}`, { default: 'pretty' })
    .option('--max-warnings <n>', 'Exit with 1 when there are more warnings')
    .option('--rule <id=level>', 'Set a rule to off, warn or error; may be given several times')
    .option('--explain <rule>', 'Say what a rule is for, with a good and a bad example')
    .option('--list-rules', 'List all rules')
    .option('--watch', 'Check again whenever a file is saved')
    .example('  npm run check -- content/runbooks --max-warnings 0')
    .example('  npm run check -- --changed=origin/main --format github');
  cli.help((sections) => [
    ...sections,
    {
      title: 'Exit code',
      body: '  0  no errors, and no more warnings than allowed\n  1  findings\n  2  the command was not understood, or failed itself',
    },
  ]);
  // Without its "=", the revision could be taken for a path and the other way round.
  const { args, options } = parse(
    cli,
    argv.map((word) => (word === '--changed' ? '--changed=HEAD' : word)),
  );
  if (options.help) return undefined;
  return {
    paths: args,
    changed: options.changed === undefined || options.changed === false ? undefined : String(options.changed),
    fix: options.fix === true,
    format: oneOf('--format', String(options.format), formats),
    maxWarnings:
      options.maxWarnings === undefined ? Number.POSITIVE_INFINITY : wholeNumber('--max-warnings', options.maxWarnings),
    severities: severitiesFrom(options.rule),
    explain: options.explain === undefined ? undefined : knownRule(String(options.explain)),
    listRules: options.listRules === true,
    watch: options.watch === true,
  };
}

function parse(cli: ReturnType<typeof cac>, argv: readonly string[]) {
  try {
    const { options } = cli.parse([...argv], { run: false });
    cli.matchedCommand?.checkUnknownOptions();
    cli.matchedCommand?.checkOptionValue();
    return { args: cli.args, options: options as Readonly<Record<string, unknown>> };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}. See npm run check -- --help`);
  }
}

function severitiesFrom(given: unknown): Record<string, Severity | 'off'> {
  const settings = given === undefined ? [] : Array.isArray(given) ? given : [given];
  return Object.fromEntries(
    settings.map((setting) => {
      const [id = '', level = ''] = String(setting).split('=');
      const rule = knownRule(id);
      if (ruleOf(rule)?.always && level !== 'error')
        throw new UsageError(`\`${rule}\` keeps the site safe and stays an error`);
      return [rule, oneOf(`--rule ${rule}`, level, ['off', 'warn', 'error'] as const)];
    }),
  );
}

function knownRule(id: string): string {
  if (ruleOf(id)) return id;
  const close = didYouMean(
    id,
    rules.map((rule) => rule.id),
  );
  throw new UsageError(`\`${id}\` is no rule. ${close}npm run check -- --list-rules lists them`);
}

function oneOf<const Word extends string>(option: string, given: string, words: readonly Word[]): Word {
  const word = words.find((one) => one === given);
  if (!word) throw new UsageError(`${option} can be ${words.join(', ')}; it is “${given}”`);
  return word;
}

function wholeNumber(option: string, given: unknown): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 0 || given === '' || typeof given === 'boolean') {
    throw new UsageError(`${option} takes a whole number; it is “${String(given)}”`);
  }
  return number;
}
