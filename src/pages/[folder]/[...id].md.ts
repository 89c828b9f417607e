import type { APIRoute, GetStaticPaths } from 'astro';
import { config } from '../../../watchbook.config.ts';
import { kinds } from '../../kinds/index.ts';
import { urlOf } from '../../model/page.ts';
import { baseOf } from '../../model/site-address.ts';
import { plainMarkdown } from '../../search/plain-markdown.ts';
import { getHandbook } from '../../site/handbook.ts';

export const getStaticPaths = (async () =>
  (await getHandbook()).pages.map((page) => ({
    params: { folder: kinds[page.kind].folder, id: page.id },
    props: { url: urlOf(page) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ url: string }> = async ({ props }) => {
  const handbook = await getHandbook();
  const page = handbook.at(props.url);
  if (!page) return new Response(null, { status: 404 });
  const text = plainMarkdown(page, handbook, { base: baseOf(config.site) });
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
