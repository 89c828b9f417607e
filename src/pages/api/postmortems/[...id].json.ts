import type { APIRoute } from 'astro';
import type { PageOf } from '../../../model/page.ts';
import { publishedPostmortem } from '../../../model/published/publish.ts';
import { ask } from '../../../site/handbook.ts';
import { pathsOf } from '../../../site/paths.ts';
import { publishedJson } from '../../../site/published-json.ts';
import { today } from '../../../source/today.ts';

export const getStaticPaths = () => pathsOf('postmortem');

export const GET: APIRoute<{ page: PageOf<'postmortem'> }> = async ({ props }) =>
  publishedJson(publishedPostmortem(props.page, await ask('similarIncidents', props.page.id), today));
