import type { APIRoute } from 'astro';
import { publishedActions } from '../../model/published/publish.ts';
import { getHandbook } from '../../site/handbook.ts';
import { publishedJson } from '../../site/published-json.ts';
import { today } from '../../source/today.ts';

export const GET: APIRoute = async () => publishedJson(publishedActions(await getHandbook(), today));
