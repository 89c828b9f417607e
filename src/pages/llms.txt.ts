import type { APIRoute } from 'astro';
import { config } from '../../watchbook.config.ts';
import { baseOf } from '../model/site-address.ts';
import { handbookOverview } from '../search/plain-markdown.ts';
import { getHandbook } from '../site/handbook.ts';

export const GET: APIRoute = async () =>
  new Response(handbookOverview(config.title, config.tagline, await getHandbook(), baseOf(config.site)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
