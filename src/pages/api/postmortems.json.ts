import type { APIRoute } from 'astro';
import { publishedPostmortems } from '../../model/published/publish.ts';
import { getHandbook } from '../../site/handbook.ts';
import { publishedJson } from '../../site/published-json.ts';
import { today } from '../../source/today.ts';

export const GET: APIRoute = async () => publishedJson(publishedPostmortems(await getHandbook(), today));
