import { words } from '../../words/words.ts';

/**
 * `<wb-picture>`: opens a picture as large as the window, over the page. Its
 * link leads to the whole picture without this script, and in a new tab with
 * it, too. Escape, a click beside it or the button closes.
 */
class Picture extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a');
      const image = link?.querySelector('img');
      if (!link || !image || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      open(link.href, image);
    });
  }
}

function open(address: string, small: HTMLImageElement): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'diagram-dialog';
  dialog.setAttribute('aria-label', small.alt);
  const large = document.createElement('img');
  large.alt = small.alt;
  large.width = small.naturalWidth;
  large.height = small.naturalHeight;
  // What the page shows is there already, and is all that there is without a network.
  large.src = small.currentSrc;
  const whole = new Image();
  whole.addEventListener('load', () => {
    large.width = whole.naturalWidth;
    large.height = whole.naturalHeight;
    large.src = address;
  });
  whole.src = address;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'wb-button';
  close.textContent = words.common.close;
  close.addEventListener('click', () => dialog.close());
  const bar = document.createElement('div');
  bar.className = 'diagram-bar';
  bar.append(close);
  const stage = document.createElement('div');
  stage.className = 'diagram-stage';
  stage.append(large);
  stage.addEventListener('click', (event) => {
    if (event.target === stage) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(bar, stage);
  document.body.append(dialog);
  dialog.showModal();
}

customElements.define('wb-picture', Picture);
