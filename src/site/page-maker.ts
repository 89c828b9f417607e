import { join } from 'node:path';
import type { RuleAlert } from '../alerts/watched.ts';
import { checkForPages } from '../checker/for-pages.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Dates } from '../source/git.ts';
import { today } from '../source/today.ts';
import { type Asked, answerFrom, asking, digestOfAnswer } from './asked.ts';
import type { Content, ProseShelf } from './content.ts';
import { editUrlOf } from './edit-url.ts';
import type { PastState } from './history.ts';
import { type FormerPages, type MadeFile, MadePages, type StandingFile } from './made-pages.ts';
import { type AskedWith, type QuestionName, type Questions, questions } from './questions.ts';

/** The answer to a question that pages ask by name. */
export function answerTo<Name extends QuestionName>(
  name: Name,
  handbook: Handbook,
  others: AskedWith<Name>,
): ReturnType<Questions[Name]> {
  // The name vouches for the rest; TypeScript cannot follow the pairing.
  const answer = questions[name] as (handbook: Handbook, ...others: unknown[]) => ReturnType<Questions[Name]>;
  return answer(handbook, ...others);
}

/** Where a build remembers its pages for the next one. */
export const memoryOf = (root: string): string => join(root, '.cache', 'pages');

/** What pages tell that is not in the content: what git knows, and the alerts of the organisation's rule files. */
export interface Outside {
  readonly dates: Dates;
  /** How the handbook stood at the end of each month before a day. */
  history(day: string): Promise<readonly PastState[]>;
  readonly ruleAlerts: readonly RuleAlert[];
}

/** Makes the pages of one build: those anew that show something that has changed. */
export class PageMaker {
  readonly #content: Content;
  readonly #shelf: ProseShelf;
  readonly #outside: Outside;
  readonly #made: MadePages;
  readonly #answers = new Map<string, Promise<string>>();
  readonly #standing = new Map<string, StandingFile>();
  readonly #anew = new Map<string, { given: string; asked: Asked }>();

  /**
   * @param product fingerprint of all that makes pages beside the content
   * @param former where pages were made before
   */
  constructor(content: Content, shelf: ProseShelf, outside: Outside, product: string, former: readonly FormerPages[]) {
    this.#content = content;
    this.#shelf = shelf;
    this.#outside = outside;
    // The day, too: a date may come that a page speaks of.
    this.#made = new MadePages(former, JSON.stringify([product, today, editUrlOf('')]));
  }

  /**
   * Makes a page, unless it may be taken as it stands: `standing` then tells where.
   *
   * @param address of the page on the site
   * @param given what its route gives it: data, and pages of the handbook
   */
  async page(address: string, given: unknown, make: () => Promise<Response>): Promise<Response> {
    const name = this.#digest(given);
    const standing = await this.#made.unchanged(address, name, (question) => this.#answer(question));
    if (standing) {
      this.#standing.set(address, standing);
      return new Response(null, { status: 204 });
    }
    const { result, asked } = await asking(this.#content.handbook, async () => {
      const response = await make();
      return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
    });
    const { response, bytes } = result;
    const type = response.headers.get('content-type') ?? '';
    if (response.status === 200 && isWhole(type, bytes)) this.#anew.set(address, { given: name, asked });
    return new Response(bytes, response);
  }

  /** The file of a page that may be taken as it stands. */
  standing(address: string): StandingFile | undefined {
    return this.#standing.get(address);
  }

  /** Remembers the file of a page that was made. */
  add(address: string, file: MadeFile): void {
    const made = this.#anew.get(address);
    if (made) this.#made.add(address, made.given, made.asked, file);
  }

  save(memory: string): Promise<void> {
    return this.#made.save(memory, (question) => this.#answer(question));
  }

  #answer(question: string): Promise<string> {
    const answer =
      this.#answers.get(question) ?? this.#find(JSON.parse(question) as string[]).then((found) => this.#digest(found));
    this.#answers.set(question, answer);
    return answer;
  }

  /** The answer as it is now; undefined to what nobody asks any more. */
  async #find([name = '', ...others]: readonly string[]): Promise<unknown> {
    const { handbook, sources } = this.#content;
    const source = sources.get(others[0] ?? '');
    switch (name) {
      case 'prose':
        return source && this.#shelf.nameOf(source, this.#content);
      case 'changedAt':
        return this.#outside.dates.of.get(others[0] ?? '') ?? null;
      case 'findings':
        return checkForPages().findings();
      case 'ruleAlerts':
        return this.#outside.ruleAlerts;
      case 'history':
        return this.#outside.history(others[0] ?? '');
      default:
        if (Object.hasOwn(questions, name)) return answerTo(name as 'sidebar', handbook, others as [string]);
        return answerFrom(handbook, [name, ...others]);
    }
  }

  #digest(data: unknown): string {
    return digestOfAnswer(data, (value) => this.#content.nameOf(value));
  }
}

/** Whether a page is one to be taken again: text, and every diagram drawn. Files that are served as they are were not read through us. */
function isWhole(type: string, bytes: Uint8Array): boolean {
  return (
    !type.startsWith('image/') && !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('data-undrawn="')
  );
}
