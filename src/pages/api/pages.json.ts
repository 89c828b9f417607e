import type { APIRoute } from 'astro';
import { config } from '../../../watchbook.config.ts';
import { publishedPages } from '../../model/published/publish.ts';
import { changedAt } from '../../site/changed.ts';
import { getHandbook } from '../../site/handbook.ts';
import { today } from '../../source/today.ts';

export const GET: APIRoute = async () =>
  Response.json(publishedPages(await getHandbook(), config.reviewEvery, changedAt, today));
