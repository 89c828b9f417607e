import { decoded } from '../model/decoded.ts';
import { words } from '../words/words.ts';

/** Puts into the prepared text where the reader is: the step ticked last, or the section that the address names. */
class Feedback extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll('a')].map((link) => ({ link, prepared: link.href }));
    const place = encodeURIComponent(this.dataset.stepPlace ?? '').replaceAll(
      /[()]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16)}`,
    );
    const fill = () => {
      const step = stepNow();
      // An address that opens as it is, where nothing is known better.
      for (const { link, prepared } of links) if (step) link.href = prepared.replace(place, encodeURIComponent(step));
    };
    // Before the click, whatever it is made with.
    for (const event of ['pointerenter', 'focusin', 'click']) this.addEventListener(event, fill, { capture: true });
  }
}

function stepNow(): string | undefined {
  const ticked = [...document.querySelectorAll<HTMLElement>('wb-step:has(input:checked)')].at(-1);
  if (ticked?.dataset.title) return words.shell.afterStep(ticked.dataset.title);
  const anchor = location.hash === '' ? null : document.getElementById(decoded(location.hash.slice(1)));
  // An address has no place for half a character.
  return anchor?.textContent?.trim().slice(0, 120).toWellFormed() || undefined;
}

customElements.define('wb-feedback', Feedback);
