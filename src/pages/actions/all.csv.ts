import type { APIRoute } from 'astro';
import { config } from '../../../watchbook.config.ts';
import { actionsCsv, trackedActionsOf } from '../../model/incidents/actions.ts';
import { getHandbook } from '../../site/handbook.ts';
import { today } from '../../source/today.ts';

export const GET: APIRoute = async () => {
  const handbook = await getHandbook();
  return new Response(actionsCsv(handbook, trackedActionsOf(handbook, today), config.site), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
