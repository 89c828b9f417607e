import type { APIRoute } from 'astro';
import { config } from '../../watchbook.config.ts';
import { openSearchDescription } from '../search/opensearch.ts';

export const GET: APIRoute = () =>
  new Response(openSearchDescription(config.title, config.tagline, config.site), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
