import type { APIRoute } from 'astro';
import { allMatrices, toData } from '../../model/duties/matrix-table.ts';
import { getHandbook } from '../../site/handbook.ts';

export const GET: APIRoute = async () => Response.json(toData(allMatrices(await getHandbook())));
