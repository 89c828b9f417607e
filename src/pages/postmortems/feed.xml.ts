import type { APIRoute } from 'astro';
import { postmortemFeed } from '../../site/postmortem-feed.ts';

export const GET: APIRoute = async () =>
  new Response((await postmortemFeed()).rss2(), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
