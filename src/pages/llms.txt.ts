import type { APIRoute } from 'astro';
import { config } from '../../watchbook.config.ts';
import { handbookOverview } from '../search/plain-markdown.ts';
import { getHandbook } from '../site/handbook.ts';

export const GET: APIRoute = async () =>
  new Response(handbookOverview(config.title, config.tagline, await getHandbook()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
