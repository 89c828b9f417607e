import type { Askable, AskableActivity, AskableRole } from '../../model/duties/ask.ts';
import { words } from '../../words/words.ts';
import { element } from '../client/dom.ts';
import { href } from '../client/site-address.ts';
import type { AskIndex } from './ask-index.ts';

/** The question box. It loads what it knows when it is first used. Its markup is in Ask.astro. */
class Ask extends HTMLElement {
  #index: Promise<AskIndex> | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input');
    input?.addEventListener('focus', () => void this.#load().catch(() => {}));
    input?.addEventListener('input', () => void this.#answer(input.value.trim()));
    const asked = new URLSearchParams(location.search).get('ask');
    if (input && asked) {
      input.value = asked;
      void this.#answer(asked);
    }
  }

  #load(): Promise<AskIndex> {
    this.#index ??= load().catch((error: unknown) => {
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }

  async #answer(question: string): Promise<void> {
    const list = this.querySelector('[data-answers]');
    const status = this.querySelector('[data-status]');
    if (!list || !status) return;
    if (question.length < 3) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      const answers = (await this.#load()).ask(question);
      // A slower answer to an earlier question must not replace a later one.
      if (this.querySelector('input')?.value.trim() !== question) return;
      list.replaceChildren(...answers.map(answerItem));
      const first = answers[0];
      status.textContent = first ? words.role.mostLikely(first.accountable.title, answers.length) : words.role.noMatch;
    } catch {
      status.textContent = words.role.notLoaded;
    }
  }
}

async function load(): Promise<AskIndex> {
  const [{ AskIndex }, answer] = await Promise.all([import('./ask-index.ts'), fetch(href('/api/ask.json'))]);
  if (!answer.ok) throw new Error(`/api/ask.json: ${answer.status}`);
  return new AskIndex((await answer.json()) as Askable);
}

function answerItem(activity: AskableActivity): HTMLLIElement {
  const { accountable, responsible } = activity;
  const what = element('a', { href: activity.url }, activity.name);
  const doers = responsible.flatMap((role, index) => [index > 0 ? ', ' : '', linkTo(role)]);
  return element(
    'li',
    {},
    element('span', { class: 'who' }, linkTo(accountable)),
    element('small', {}, words.role.accountableFor, what, ` (${activity.matrix})`),
    ...(doers.length > 0 ? [element('small', {}, words.role.doneBy, ...doers)] : []),
    ...(accountable.contact ? [element('small', {}, accountable.contact)] : []),
  );
}

const linkTo = (role: AskableRole) => element('a', { href: role.url }, role.title);

customElements.define('wb-ask', Ask);
