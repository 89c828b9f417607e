import { join } from 'node:path';
import { config } from '../../watchbook.config.ts';
import { configuredAlerts } from '../alerts/configured.ts';
import { checkForPages } from '../checker/for-pages.ts';
import { pageOnBase } from '../hosting/page-base.ts';
import type { Handbook } from '../model/handbook.ts';
import { baseOf } from '../model/site-address.ts';
import { fingerprintOf } from '../source/fingerprint.ts';
import type { Dates } from '../source/git.ts';
import { today } from '../source/today.ts';
import { answerFrom, asking, digestOfAnswer } from './asked.ts';
import type { Content, ProseShelf } from './content.ts';
import { editUrlOf } from './edit-url.ts';
import { makers } from './freshness.ts';
import { handbookHistory } from './history.ts';
import { MadePages } from './made-pages.ts';
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

/** Makes the pages of one build: those anew that show something that has changed. */
export class PageMaker {
  readonly #content: Content;
  readonly #shelf: ProseShelf;
  readonly #dates: Dates;
  readonly #made: MadePages;
  readonly #answers = new Map<string, Promise<string>>();
  /** Addresses of the pages that had to be made. */
  readonly anew: string[] = [];

  /** @param site folder of the site that stands */
  constructor(content: Content, shelf: ProseShelf, dates: Dates, site = 'dist') {
    const { root } = content.workshop;
    this.#content = content;
    this.#shelf = shelf;
    this.#dates = dates;
    // The day, too: a date may come that a page speaks of.
    const name = JSON.stringify([fingerprintOf(root, makers), today, editUrlOf('')]);
    this.#made = new MadePages(join(root, '.cache', 'pages'), join(root, site), name);
  }

  /**
   * @param address of the page on the site
   * @param given what its route gives it: data, and pages of the handbook
   */
  async page(address: string, given: unknown, make: () => Promise<Response>): Promise<Response> {
    const name = this.#digest(given);
    const standing = await this.#made.unchanged(address, name, (question) => this.#answer(question));
    if (standing) return new Response(Buffer.from(standing.bytes), { headers: { 'content-type': standing.type } });
    this.anew.push(address);
    const { result, asked } = await asking(this.#content.handbook, async () => {
      const response = await make();
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { response, bytes: isPage(response) ? onItsBase(bytes) : bytes };
    });
    const { response, bytes } = result;
    const type = response.headers.get('content-type') ?? '';
    if (response.status === 200 && isWhole(type, bytes)) this.#made.add(address, name, asked, { bytes, type });
    return new Response(bytes, response);
  }

  save(): Promise<void> {
    return this.#made.save((question) => this.#answer(question));
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
        return this.#dates.of.get(others[0] ?? '') ?? null;
      case 'findings':
        return checkForPages().findings();
      case 'ruleAlerts':
        return (await configuredAlerts(this.#content.workshop.root, config.alertRules)).alerts;
      case 'history':
        return handbookHistory(others[0] ?? '');
      default:
        if (Object.hasOwn(questions, name)) return answerTo(name as 'sidebar', handbook, others as [string]);
        return answerFrom(handbook, [name, ...others]);
    }
  }

  #digest(data: unknown): string {
    return digestOfAnswer(data, (value) => this.#content.nameOf(value));
  }
}

const isPage = (response: Response) => response.headers.get('content-type')?.startsWith('text/html') === true;

/** A page with its addresses as they are where the site is published. */
function onItsBase(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const base = baseOf(config.site);
  return base === '/'
    ? new Uint8Array(bytes)
    : new TextEncoder().encode(pageOnBase(new TextDecoder().decode(bytes), base));
}

/** Whether a page is one to be taken again: text, and every diagram drawn. Files that are served as they are were not read through us. */
function isWhole(type: string, bytes: Uint8Array): boolean {
  return (
    !type.startsWith('image/') && !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('data-undrawn="')
  );
}
