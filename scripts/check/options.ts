import type { CAC } from 'cac';
import type { Severity } from '../../src/checks/finding.ts';
import { ruleOf, rules } from '../../src/checks/index.ts';
import { didYouMean } from '../../src/checks/nearest.ts';
import { type ExitCode, oneOf, wholeNumber } from '../../src/command/command.ts';
import { UsageError } from '../../src/command/usage-error.ts';

export const formats = ['pretty', 'json', 'github', 'gitlab', 'sarif'] as const;
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

/** Says what can be typed. */
export function defineOptions(cli: CAC, action: (options: Options) => Promise<ExitCode>): void {
  cli
    .command('[...paths]', 'Check pages: all, or those under the paths given')
    .option('--changed [ref]', 'Only what changes since a git revision broke (HEAD, or --changed=origin/main)')
    .option('--fix', 'Fix what can be fixed without losing anything')
    .option('--format <format>', `How to print: ${formats.join(', ')}`, { default: 'pretty' })
    .option('--max-warnings <n>', 'Exit with 1 if there are more warnings than this')
    .option('--rule <id=level>', 'Set a rule to off, warn or error; can be given several times')
    .option('--explain <rule>', 'Say what a rule is for, with a good and a bad example')
    .option('--list-rules', 'List all rules')
    .option('--watch', 'Check again whenever a file is saved')
    .example('  npm run check -- content/runbooks --max-warnings 0')
    .example('  npm run check -- --changed=origin/main --format github')
    .action((paths: readonly string[], options: Readonly<Record<string, unknown>>) =>
      action(readOptions(paths, options)),
    );
}

/** Without its "=", the revision could be taken for a path and the other way round. */
export const withRevision = (argv: readonly string[]): string[] =>
  argv.map((word) => (word === '--changed' ? '--changed=HEAD' : word));

function readOptions(paths: readonly string[], options: Readonly<Record<string, unknown>>): Options {
  return {
    paths,
    changed: options.changed === undefined || options.changed === false ? undefined : String(options.changed),
    fix: options.fix === true,
    format: oneOf('--format', options.format, formats),
    maxWarnings:
      options.maxWarnings === undefined ? Number.POSITIVE_INFINITY : wholeNumber('--max-warnings', options.maxWarnings),
    severities: severitiesFrom(options.rule),
    explain: options.explain === undefined ? undefined : knownRule(String(options.explain)),
    listRules: options.listRules === true,
    watch: options.watch === true,
  };
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
  throw new UsageError(`\`${id}\` is not a rule. ${close}npm run check -- --list-rules lists them`);
}
