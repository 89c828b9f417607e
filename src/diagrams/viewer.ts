import { words } from '../words/words.ts';

/**
 * `<wb-diagram>`: adds a full-screen view with zoom to a diagram that is
 * already readable without it. Keyboard: + − 0 and arrow keys, Escape closes.
 * Touch: two fingers zoom, one moves.
 */
class DiagramViewer extends HTMLElement {
  connectedCallback() {
    const frame = this.querySelector<HTMLElement>('.diagram-frame');
    const caption = this.querySelector('figcaption');
    const drawing = frame?.querySelector<SVGSVGElement>('svg.diagram-svg');
    if (!frame || !caption || !drawing || this.querySelector('.diagram-open')) return;
    const open = button(words.shell.fullScreen, 'wb-button diagram-open', () => show(frame, drawing));
    open.setAttribute('aria-label', words.shell.fullScreenOf(nameOf(drawing)));
    caption.append(open);
  }
}

const nameOf = (drawing: SVGSVGElement) => drawing.querySelector('title')?.textContent ?? words.shell.diagram;

function button(label: string, className: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.textContent = label;
  element.addEventListener('click', onClick);
  return element;
}

function show(frame: HTMLElement, drawing: SVGSVGElement): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'diagram-dialog';
  dialog.setAttribute('aria-label', nameOf(drawing));
  const stage = document.createElement('div');
  stage.className = 'diagram-stage';
  stage.tabIndex = 0;
  stage.setAttribute('role', 'group');
  stage.setAttribute('aria-label', words.shell.diagramKeys);

  const width = Number(drawing.getAttribute('width'));
  const height = Number(drawing.getAttribute('height'));
  let scale = 1;
  /** Zooms and keeps the point of the diagram at (x, y) of the stage where it is. */
  const zoom = (next: number, x = stage.clientWidth / 2, y = stage.clientHeight / 2) => {
    const before = scale;
    scale = Math.min(6, Math.max(0.2, next));
    const [left, top] = [(stage.scrollLeft + x) / before, (stage.scrollTop + y) / before];
    drawing.style.setProperty('inline-size', `${width * scale}px`);
    stage.scrollTo(left * scale - x, top * scale - y);
  };
  const fitting = () => Math.min(stage.clientWidth / width, stage.clientHeight / height, 2);
  const fitStage = () => zoom(fitting());
  /** Who asks for more room gets to see more than before, even if not all of it at once. */
  const inline = drawing.getBoundingClientRect().width / width;

  const bar = document.createElement('div');
  bar.className = 'diagram-bar';
  const controls: [string, string, () => void][] = [
    ['−', words.shell.zoomOut, () => zoom(scale / 1.25)],
    ['+', words.shell.zoomIn, () => zoom(scale * 1.25)],
    [words.shell.fit, words.shell.fitToScreen, fitStage],
    [words.common.close, words.shell.closeFullScreen, () => dialog.close()],
  ];
  for (const [text, label, act] of controls) {
    const control = button(text, 'wb-button', act);
    if (!label.startsWith(text)) control.setAttribute('aria-label', text.length > 1 ? `${text}: ${label}` : label);
    bar.append(control);
  }
  dialog.append(bar, stage);

  dialog.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = { '+': controls[1], '=': controls[1], '-': controls[0], '0': controls[2] }[event.key];
    if (!act) return;
    event.preventDefault();
    act[2]();
  });
  stage.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = stage.getBoundingClientRect();
      zoom(scale * Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top);
    },
    { passive: false },
  );
  pinch(stage, (factor, x, y) => zoom(scale * factor, x, y));

  // The drawing moves instead of being copied: a copy would repeat its ids.
  const size = `${frame.offsetHeight}px`;
  frame.style.setProperty('min-block-size', size);
  stage.append(drawing);
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    drawing.style.removeProperty('inline-size');
    frame.append(drawing);
    frame.style.removeProperty('min-block-size');
    dialog.remove();
  });
  dialog.showModal();
  zoom(Math.max(fitting(), 1.25 * inline), 0, 0);
  stage.focus();
}

/** Tells how far two fingers have moved apart since the last call, and around which point of the element. */
function pinch(element: HTMLElement, onPinch: (factor: number, x: number, y: number) => void): void {
  let last = 0;
  element.addEventListener(
    'touchmove',
    (event) => {
      const [one, two] = event.touches;
      if (!one || !two) return;
      event.preventDefault();
      const distance = Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);
      const box = element.getBoundingClientRect();
      if (last > 0) {
        onPinch(distance / last, (one.clientX + two.clientX) / 2 - box.left, (one.clientY + two.clientY) / 2 - box.top);
      }
      last = distance;
    },
    { passive: false },
  );
  const stop = () => {
    last = 0;
  };
  element.addEventListener('touchstart', stop, { passive: true });
  element.addEventListener('touchend', stop);
}

customElements.define('wb-diagram', DiagramViewer);
