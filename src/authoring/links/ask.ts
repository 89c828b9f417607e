import { setTimeout as wait } from 'node:timers/promises';

/** What became of an address. */
export interface Answer {
  readonly is: 'there' | 'moved' | 'gone' | 'unsure';
  /** The status or the reason, in words; for `moved` the new address. */
  readonly detail: string;
}

/** How hosts are treated. Times are in milliseconds. */
export interface Manners {
  /** Between two requests to one host. */
  readonly pause: number;
  /** After which a request is given up. */
  readonly patience: number;
  /** How often an address is asked in all, where the host is busy or cannot be reached. */
  readonly tries: number;
  /** How many hosts are asked at the same time. */
  readonly hosts: number;
}

export const goodManners: Manners = { pause: 1000, patience: 20_000, tries: 3, hosts: 8 };

/**
 * Asks for addresses, those of one host one after the other.
 *
 * @param told is called with each answer as it comes
 * @example await askAll(['https://a.example/'], goodManners, (url, { is }) => console.log(url, is));
 */
export async function askAll(
  urls: readonly string[],
  manners: Manners,
  told: (url: string, answer: Answer) => void,
): Promise<void> {
  const hosts = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const worker = async () => {
    for (let ours = hosts.shift(); ours; ours = hosts.shift()) {
      for (const [at, url] of ours.entries()) {
        if (at > 0) await wait(manners.pause);
        told(url, await ask(url, manners));
      }
    }
  };
  await Promise.all(Array.from({ length: manners.hosts }, worker));
}

async function ask(url: string, manners: Manners): Promise<Answer> {
  let answer: Answer = { is: 'unsure', detail: '' };
  for (let attempt = 1; attempt <= manners.tries; attempt += 1) {
    const reply = await once(url, manners);
    answer = reply.answer;
    if (answer.is !== 'unsure' || attempt === manners.tries) break;
    await wait(Math.min(reply.after ?? manners.pause * 2 ** attempt, longest));
  }
  return answer;
}

const longest = 60_000;
const mostSteps = 8;

interface Reply {
  readonly answer: Answer;
  /** How long the host asks to wait. */
  readonly after?: number;
}

async function once(url: string, manners: Manners): Promise<Reply> {
  let [at, moved] = [url, true];
  for (let step = 0; step < mostSteps; step += 1) {
    let response: Response;
    try {
      response = await request(at, 'HEAD', manners);
      // Many hosts answer only the question that browsers ask.
      if (!response.ok && !isRedirect(response)) response = await request(at, 'GET', manners);
    } catch (error) {
      return { answer: { is: 'unsure', detail: reasonOf(error) } };
    }
    const next = isRedirect(response) && URL.parse(response.headers.get('location') ?? '', at);
    if (!next || !/^https?:$/.test(next.protocol)) return replyOf(response, url, at, moved);
    // A redirect that is only for now leaves the old address the right one.
    moved &&= response.status === 301 || response.status === 308;
    next.hash = '';
    at = next.href;
  }
  return { answer: { is: 'gone', detail: 'it leads in circles' } };
}

function request(url: string, method: 'HEAD' | 'GET', { patience }: Manners): Promise<Response> {
  return fetch(url, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
    headers: { 'user-agent': 'Watchbook link check', accept: 'text/html,*/*' },
  }).then(async (response) => {
    await response.body?.cancel();
    return response;
  });
}

const isRedirect = ({ status }: Response) => [301, 302, 303, 307, 308].includes(status);

function replyOf(response: Response, url: string, at: string, moved: boolean): Reply {
  const { status, ok } = response;
  if (ok) return { answer: at !== url && moved ? { is: 'moved', detail: at } : { is: 'there', detail: `${status}` } };
  if (status === 404 || status === 410) return { answer: { is: 'gone', detail: `it answers ${status}` } };
  const seconds = Number(response.headers.get('retry-after'));
  const after = seconds > 0 ? { after: seconds * 1000 } : {};
  return { answer: { is: 'unsure', detail: `it answers ${status}` }, ...after };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'it does not answer in time';
  return error.cause instanceof Error && error.cause.message ? error.cause.message : error.message;
}
