import type { APIRoute } from 'astro';
import { config } from '../../watchbook.config.ts';
import { openSearchDescription } from '../search/opensearch.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(openSearchDescription(config.title, config.tagline, site ?? new URL(config.site)), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
