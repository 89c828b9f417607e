import type { APIRoute } from 'astro';
import { config } from '../../../watchbook.config.ts';
import { publishedPages } from '../../model/published/publish.ts';
import { changedAt } from '../../site/changed.ts';
import { getHandbook } from '../../site/handbook.ts';
import { publishedJson } from '../../site/published-json.ts';
import { today } from '../../source/today.ts';

export const GET: APIRoute = async () =>
  publishedJson(publishedPages(await getHandbook(), config.reviewEvery, changedAt, today));
