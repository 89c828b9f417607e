import type { APIRoute } from 'astro';
import { exactNames } from '../../model/published/names.ts';
import { getHandbook } from '../../site/handbook.ts';

export const GET: APIRoute = async () => Response.json(exactNames(await getHandbook()));
