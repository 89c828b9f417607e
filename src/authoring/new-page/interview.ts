import { styleText } from 'node:util';
import { TextPrompt } from '@clack/core';
import { autocomplete, autocompleteMultiselect, cancel, isCancel, S_BAR, S_BAR_END, symbol } from '@clack/prompts';
import type { Field, Option } from './field.ts';

/** The writer left in the middle of the questions. Nothing was written. */
export class Left extends Error {}

/** What a line under the answer says while it is typed: what it would lead to, or what is wrong with it. */
export interface Hint {
  readonly ok: boolean;
  readonly text: string;
}

/**
 * Asks for a line of text and hints at every key.
 *
 * @param hint called with what stands there now
 * @throws Left when the writer presses Ctrl+C
 */
export async function askText(message: string, about: string, hint: (text: string) => Hint): Promise<string> {
  const prompt = new TextPrompt({
    validate: (value) => {
      const said = hint((value ?? '').trim());
      return said.ok ? undefined : said.text;
    },
    render() {
      const head = `${styleText('gray', S_BAR)}\n${symbol(this.state)}  ${message}\n`;
      if (this.state === 'submit') return `${head}${styleText('gray', S_BAR)}  ${styleText('dim', this.userInput)}`;
      if (this.state === 'cancel') return `${head}${styleText('gray', S_BAR)}`;
      const typed = this.userInput.trim();
      const said = hint(typed);
      const untouched = typed === '' && this.state !== 'error';
      const under = untouched ? styleText('dim', about) : styleText(said.ok ? 'green' : 'yellow', said.text);
      const bar = styleText(this.state === 'error' ? 'yellow' : 'cyan', S_BAR);
      return `${head}${bar}  ${this.userInputWithCursor}\n${bar}  ${under}\n${S_BAR_END}\n`;
    },
  });
  return orLeave(await prompt.prompt()).trim();
}

/** Asks for one of several; typing narrows the list. */
export async function askOne(message: string, options: readonly Option[], initial?: string): Promise<string> {
  const start = options.some(({ id }) => id === initial) ? { initialValue: initial } : {};
  return orLeave(await autocomplete<string>({ message, options: choices(options), maxItems: 10, ...start }));
}

/** Asks for any number of several; typing narrows the list, Tab marks. */
export async function askSeveral(message: string, options: readonly Option[]): Promise<string[]> {
  return orLeave(
    await autocompleteMultiselect<string>({ message, options: choices(options), maxItems: 10, required: false }),
  );
}

/**
 * Asks for the value of a field in the way that suits it.
 *
 * @param options the words of a choice, or the pages a reference may lead to
 * @param initial what is taken where the writer has no answer
 * @returns the texts a flag would have carried; none where the writer left it open
 */
export async function askField(
  field: Field,
  options: readonly Option[],
  initial: string | undefined,
  hint: (texts: readonly string[]) => Hint,
): Promise<readonly string[]> {
  const message = `${field.name}: ${field.about}`;
  if (options.length > 0) return field.list ? askSeveral(message, options) : [await askOne(message, options, initial)];
  if (field.type === 'reference') return [];
  const textsOf = (text: string) => (text === '' ? [] : [text]);
  const open = initial === undefined ? 'Press Enter to leave it out.' : `Press Enter for: ${initial}`;
  const several = field.list && field.commas ? ' Separate several with commas.' : '';
  return textsOf(await askText(message, open + several, (text) => hint(textsOf(text))));
}

const choices = (options: readonly Option[]) =>
  options.map(({ id, about }) => ({ value: id, label: id, ...(about ? { hint: about } : {}) }));

function orLeave<Answer>(answer: Answer): Exclude<Answer, symbol | undefined> {
  if (answer === undefined || typeof answer === 'symbol' || isCancel(answer)) {
    cancel('Cancelled. Nothing was written.');
    throw new Left();
  }
  return answer as Exclude<Answer, symbol | undefined>;
}
