import nodeLogger from 'astro/logger/node';

/** Starlight asks for collections that a handbook does not have, and a handbook need not have pages of every kind; nobody needs to act on it. */
const expected = /^The collection "\w+" does not exist or is empty|^The base directory ".*" does not exist/;

/** Astro's own logger, without the messages that are always there and mean nothing here. */
export default function logger(options) {
  const destination = nodeLogger(options);
  return { ...destination, write: (event) => expected.test(event.message) || destination.write(event) };
}
