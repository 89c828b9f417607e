import type { APIRoute } from 'astro';
import { tableOf, toData } from '../../model/duties/matrix-table.ts';
import type { PageOf } from '../../model/page.ts';
import { getHandbook } from '../../site/handbook.ts';
import { pathsOf } from '../../site/paths.ts';

export const getStaticPaths = () => pathsOf('matrix');

export const GET: APIRoute<{ page: PageOf<'matrix'> }> = async ({ props }) =>
  Response.json({
    id: props.page.id,
    title: props.page.data.title,
    ...toData(tableOf(await getHandbook(), props.page)),
  });
