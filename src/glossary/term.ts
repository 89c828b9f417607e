const delay = 120;

/** A glossary term in prose. Opening by tap, click or key is the browser's; this adds hovering and focus. */
class ExplainedTerm extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const [button, card] = [this.querySelector('button'), this.querySelector<HTMLElement>('[popover]')];
    if (!button || !card) return;
    const soon = (open: boolean) => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(
        () => card.isConnected && card.matches(':popover-open') !== open && card.togglePopover(open),
        delay,
      );
    };
    this.addEventListener('pointerenter', ({ pointerType }) => pointerType === 'mouse' && soon(true));
    this.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && soon(false));
    button.addEventListener('focus', () => button.matches(':focus-visible') && soon(true));
    this.addEventListener(
      'focusout',
      ({ relatedTarget }) => !this.contains(relatedTarget as Node | null) && soon(false),
    );
    card.addEventListener('beforetoggle', () => {
      const at = button.getBoundingClientRect();
      card.style.setProperty('--term-left', `${at.left}px`);
      card.style.setProperty('--term-below', `${at.bottom}px`);
      card.style.setProperty('--term-above', `${innerHeight - at.top}px`);
      card.dataset.side = at.bottom > innerHeight * 0.6 ? 'above' : 'below';
    });
  }
}

customElements.define('wb-term', ExplainedTerm);
