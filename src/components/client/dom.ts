import { isSafeAddress } from '../../model/safe-address.ts';
import { href } from './site-address.ts';

/**
 * An element with attributes and children; an attribute that is undefined is left out, and so is an address
 * that would run something; an address of the handbook is one of its place on this host. Texts become text, whatever they hold: no script of the site makes markup of one.
 *
 * @example
 * ```ts
 * element('a', { href: '/runs/' }, 'All runs');
 * ```
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || (name === 'href' && !isSafeAddress(value))) continue;
    made.setAttribute(name, name === 'href' ? href(value) : value);
  }
  made.append(...children);
  return made;
}

/**
 * The part of an element that its markup must have.
 *
 * @throws {Error} naming the element and the part that is missing
 */
export function part<Found extends Element = HTMLElement>(of: Element, selector: string): Found {
  const found = of.querySelector<Found>(selector);
  if (!found) throw new Error(`${of.localName} has no ${selector}`);
  return found;
}

/** A button that does something. */
export function button(label: string, act: () => void, attributes: Readonly<Record<string, string>> = {}) {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}

/** Puts a text into the part of an element that says things, only if it is another one, so that it is read out once. */
export function say(of: Element, text: string, selector = '[data-said]'): void {
  const place = of.querySelector(selector);
  if (place && place.textContent !== text) place.textContent = text;
}
