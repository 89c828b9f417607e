import type { APIRoute } from 'astro';
import { allMatrices, toCsv } from '../../model/duties/matrix-table.ts';
import { getHandbook } from '../../site/handbook.ts';

export const GET: APIRoute = async () =>
  new Response(toCsv(allMatrices(await getHandbook())), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
