import type { APIRoute } from 'astro';
import type { PageOf } from '../../../model/page.ts';
import { publishedPostmortem } from '../../../model/published/publish.ts';
import { pathsOf } from '../../../site/paths.ts';
import { getSimilarIncidents } from '../../../site/similar.ts';
import { today } from '../../../source/today.ts';

export const getStaticPaths = () => pathsOf('postmortem');

export const GET: APIRoute<{ page: PageOf<'postmortem'> }> = async ({ props }) =>
  Response.json(publishedPostmortem(props.page, (await getSimilarIncidents()).get(props.page.id) ?? [], today));
