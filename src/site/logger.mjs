import nodeLogger from 'astro/logger/node';
import { shown } from '../model/hidden-characters.ts';

/** Starlight asks for collections that a handbook does not have, and a handbook need not have pages of every kind; nobody needs to act on it. */
const expected = /^The collection "\w+" does not exist or is empty|^The base directory ".*" does not exist/;

/** Astro's own logger, without the messages that are always there and mean nothing here, and without characters of a page that would steer a terminal. */
export default function logger(options) {
  const destination = nodeLogger(options);
  return {
    ...destination,
    write: (event) =>
      expected.test(event.message) || destination.write({ ...event, message: withColors(event.message) }),
  };
}

/** Astro colours what it says; those escapes stay. */
const withColors = (message) =>
  message
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for.
    .split(/(\u001B\[[\d;]*m)/)
    .map((part, index) => (index % 2 ? part : shown(part)))
    .join('');
