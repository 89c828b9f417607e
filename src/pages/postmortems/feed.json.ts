import type { APIRoute } from 'astro';
import { postmortemFeed } from '../../site/postmortem-feed.ts';

/** The library writes version 1 of the format; what we use of it is the same in 1.1, which adds the language. */
export const GET: APIRoute = async () => {
  const feed: Record<string, unknown> = JSON.parse((await postmortemFeed()).json1());
  const text = JSON.stringify({ ...feed, version: 'https://jsonfeed.org/version/1.1', language: 'en' });
  return new Response(text, { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
};
