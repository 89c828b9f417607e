import { words } from '../../words/words.ts';

/**
 * Puts a text on the clipboard.
 *
 * @returns whether it worked; a page served without TLS gets the old way, which may be refused
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.cssText = 'position:fixed;inset-block-start:0;opacity:0';
  document.body.append(area);
  area.select();
  const worked = document.execCommand('copy');
  area.remove();
  return worked;
}

/**
 * Copies a text when a button is pressed, and says on the button what came of it.
 *
 * @param label where it is said; the button’s own text comes back after two seconds
 */
export async function copyAndSay(label: Element, text: string): Promise<void> {
  const before = label.textContent;
  label.textContent = (await copyText(text)) ? words.common.copied : words.common.refused;
  setTimeout(() => {
    label.textContent = before;
  }, 2000);
}
