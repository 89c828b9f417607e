import type { APIRoute } from 'astro';
import { config } from '../../../watchbook.config.ts';
import { kinds } from '../../kinds/index.ts';
import { getHandbook } from '../../site/handbook.ts';
import { type Card, socialImage } from '../../site/social-image.ts';

/** The previews of pages, where the organisation asks for them. */
export async function getStaticPaths() {
  if (!config.socialImages) return [];
  const handbook = await getHandbook();
  return handbook.pages.map((page) => {
    const { folder, label } = kinds[page.kind];
    const owner =
      'owner' in page.data && page.data.owner ? handbook.find('role', page.data.owner)?.data.title : undefined;
    const card: Card = {
      title: page.data.title,
      kind: label.one,
      keeper: owner,
      site: config.title,
      accent: config.accent ?? '#0a5c8f',
    };
    return { params: { page: `${folder}/${page.id}` }, props: card };
  });
}

export const GET: APIRoute<Card & Record<string, unknown>> = async ({ props }) =>
  new Response(await socialImage(props), { headers: { 'content-type': 'image/png' } });
