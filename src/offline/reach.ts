/** How a device stands to the site: it answers, it does not, or it asks for a sign-in first. */
export type Reach = 'online' | 'offline' | 'signed-out';

/** What of an answer tells; see `Response`. */
export interface Answered {
  readonly type: string;
  readonly status: number;
  readonly contentType: string | null;
}

/**
 * How a device stands to the site, by what came of asking for the head of the
 * service worker's script, which no copy keeps, without following to elsewhere.
 * What signs readers on answers in its place: it leads to another page, refuses,
 * or gives a page where a script should be. A server that is broken is as good
 * as none: the copy is what there is to read.
 *
 * @param answer undefined where none came
 */
export function reachFrom(answer: Answered | undefined): Reach {
  if (!answer) return 'offline';
  const { type, status, contentType } = answer;
  if (type === 'opaqueredirect' || status === 401 || status === 403) return 'signed-out';
  if (status >= 500) return 'offline';
  return status === 200 && /^text\/html\b/i.test(contentType ?? '') ? 'signed-out' : 'online';
}
