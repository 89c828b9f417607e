import type { APIRoute } from 'astro';
import { tableOf, toCsv } from '../../model/duties/matrix-table.ts';
import type { PageOf } from '../../model/page.ts';
import { getHandbook } from '../../site/handbook.ts';
import { pathsOf } from '../../site/paths.ts';

export const getStaticPaths = () => pathsOf('matrix');

export const GET: APIRoute<{ page: PageOf<'matrix'> }> = async ({ props }) =>
  new Response(toCsv(tableOf(await getHandbook(), props.page)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
