import type { APIRoute } from 'astro';
import { askable } from '../../model/duties/ask.ts';
import { getHandbook } from '../../site/handbook.ts';

/** What the question box on the roles index reads when it is first used. */
export const GET: APIRoute = async () => Response.json(askable(await getHandbook()));
