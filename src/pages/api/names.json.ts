import type { APIRoute } from 'astro';
import { namesOf } from '../../model/published/names.ts';
import { getHandbook } from '../../site/handbook.ts';

export const GET: APIRoute = async () => Response.json(namesOf(await getHandbook()));
