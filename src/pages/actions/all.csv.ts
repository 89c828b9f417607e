import type { APIRoute } from 'astro';
import { actionsCsv, pledgesOf } from '../../model/incidents/actions.ts';
import { getHandbook } from '../../site/handbook.ts';
import { today } from '../../source/today.ts';

export const GET: APIRoute = async () => {
  const handbook = await getHandbook();
  return new Response(actionsCsv(handbook, pledgesOf(handbook, today)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
