import { type CAC, cac } from 'cac';
import { didYouMean, nearest } from '../checks/nearest.ts';
import { shown } from '../model/hidden-characters.ts';
import { GitError } from '../source/git.ts';
import { configFaults } from './config-faults.ts';
import { UsageError } from './usage-error.ts';

/** What a command ends with: 0 where all is well, 1 where it found something, 2 where it was not understood or failed. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs a command: reads what was typed, sees that the settings hold, and ends
 * with an exit code. A reader such as `head` may close the pipe early.
 *
 * @param name as in `npm run NAME`
 * @param define says what can be typed; what the action returns is the exit code
 * @param argv as in `process.argv`
 * @example
 *   await runCommand('owners', (cli) =>
 *     cli.command('', 'Write .github/CODEOWNERS').option('--check', 'Write nothing').action(({ check }) => (check ? 1 : 0)),
 *   );
 */
export async function runCommand(
  name: string,
  define: (cli: CAC) => void,
  argv: readonly string[] = process.argv,
): Promise<void> {
  closeQuietly();
  const cli = cac(name === 'start' ? 'npm start --' : `npm run ${name} --`);
  define(cli);
  cli.help((sections) => [...sections, { title: 'Exit code', body: exitCodes }]);
  await ended(name, async () => {
    const { options } = parsed(cli, argv);
    if (options.help) return 0;
    await settingsHold();
    return ((await cli.runMatchedCommand()) as ExitCode | undefined) ?? 0;
  });
}

/**
 * The same for a command that reads its arguments in its own way.
 *
 * @param main is given what was typed after the command's name
 */
export async function runMain(name: string, main: (args: readonly string[]) => Promise<number>): Promise<void> {
  closeQuietly();
  await ended(name, async () => {
    await settingsHold();
    return main(process.argv.slice(2));
  });
}

/**
 * One of the words that an option takes.
 *
 * @throws UsageError with the nearest word
 * @example oneOf('--format', options.format, ['pretty', 'json'])
 */
export function oneOf<const Word extends string>(option: string, given: unknown, words: readonly Word[]): Word {
  const word = words.find((one) => one === given);
  if (word !== undefined) return word;
  const close = didYouMean(String(given), words);
  throw new UsageError(`${option} can be ${words.join(', ')}; it is “${String(given)}”. ${close}`.trim());
}

/**
 * A whole number, 0 or more, that an option takes.
 *
 * @throws UsageError
 */
export function wholeNumber(option: string, given: unknown): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 0 || given === '' || typeof given === 'boolean')
    throw new UsageError(`${option} takes a whole number; it is “${String(given)}”`);
  return number;
}

const exitCodes = '  0  nothing to report\n  1  something was found\n  2  the command was not understood, or failed';

function parsed(cli: CAC, argv: readonly string[]) {
  try {
    const { options, args } = cli.parse([...argv], { run: false });
    if (!options.help && !cli.matchedCommand && args.length > 0) throw new UsageError(`there is no \`${args[0]}\``);
    cli.matchedCommand?.checkUnknownOptions();
    cli.matchedCommand?.checkOptionValue();
    cli.matchedCommand?.checkRequiredArgs();
    return { options };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const typed = /Unknown option `-+([^`]+)`/.exec(message)?.[1];
    const names =
      cli.matchedCommand?.options.map((option) =>
        option.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      ) ?? [];
    const close = typed && nearest(typed, names);
    throw new UsageError(`${message}. ${close ? `Did you mean --${close}? ` : ''}See ${cli.name} --help`);
  }
}

async function settingsHold(): Promise<void> {
  const faults = await configFaults();
  if (faults.length > 0) throw new UsageError(`the settings are not valid:\n${faults.join('\n')}`);
}

async function ended(name: string, run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    const isExpected = error instanceof UsageError || error instanceof GitError;
    console.error(isExpected ? shown(`${name}: ${error.message}`) : error);
    process.exitCode = 2;
  }
}

function closeQuietly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
