import type { Askable, AskableActivity, AskableRole } from '../../model/duties/ask.ts';
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
      status.textContent = first
        ? `Most likely: ${first.accountable.title}. ${answers.length} ${answers.length === 1 ? 'answer' : 'answers'}.`
        : 'No activity sounds like that. Try another word, or look through the matrices.';
    } catch {
      status.textContent = 'The list of activities could not be loaded. Look through the matrices instead.';
    }
  }
}

async function load(): Promise<AskIndex> {
  const [{ AskIndex }, answer] = await Promise.all([import('./ask-index.ts'), fetch('/api/ask.json')]);
  if (!answer.ok) throw new Error(`/api/ask.json: ${answer.status}`);
  return new AskIndex((await answer.json()) as Askable);
}

function answerItem(activity: AskableActivity): HTMLLIElement {
  const item = document.createElement('li');
  const who = document.createElement('span');
  who.className = 'who';
  who.append(linkTo(activity.accountable));
  const what = document.createElement('small');
  const link = document.createElement('a');
  link.href = activity.url;
  link.textContent = activity.name;
  what.append('accountable for ', link, ` (${activity.matrix})`);
  item.append(who, what);
  if (activity.responsible.length > 0) {
    const doers = document.createElement('small');
    doers.append('done by ', ...activity.responsible.flatMap((role, index) => [index > 0 ? ', ' : '', linkTo(role)]));
    item.append(doers);
  }
  if (activity.accountable.contact) {
    const contact = document.createElement('small');
    contact.textContent = activity.accountable.contact;
    item.append(contact);
  }
  return item;
}

function linkTo(role: AskableRole): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = role.url;
  link.textContent = role.title;
  return link;
}

customElements.define('wb-ask', Ask);
