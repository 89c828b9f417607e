import { isSafeAddress } from './safe-address.ts';

/** So much of a notice is shown. */
const mostLetters = 300;

/** What is told to all readers. */
export interface Notice {
  readonly text: string;
  /** Where more is to be read. */
  readonly link: string | undefined;
}

/**
 * The notice in `banner.txt`: its first line, and the address in its second.
 *
 * @param file the text of the file; a page of another host, or a form to sign in, is none
 * @returns undefined where nothing is to be told
 */
export function noticeIn(file: string): Notice | undefined {
  const [text = '', link = ''] = file.split('\n').map((line) => line.trim());
  if (text === '' || text.startsWith('<')) return undefined;
  const leads = /^(https?:\/\/[^\s/]|\/(?![/\\]))\S*$/.test(link) && isSafeAddress(link);
  return { text: text.slice(0, mostLetters), link: leads ? link : undefined };
}
