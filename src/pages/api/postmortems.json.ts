import type { APIRoute } from 'astro';
import { publishedPostmortems } from '../../model/published/publish.ts';
import { getHandbook } from '../../site/handbook.ts';
import { today } from '../../source/today.ts';

export const GET: APIRoute = async () => Response.json(publishedPostmortems(await getHandbook(), today));
