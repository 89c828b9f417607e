import type { APIRoute, GetStaticPaths } from 'astro';
import { type MediaFile, mediaFile, mediaFiles } from '../../site/media-files.ts';

/** Images that lie beside the pages they belong to. */
export const getStaticPaths = (async () =>
  (await mediaFiles()).map(({ path, ...props }) => ({ params: { file: path }, props }))) satisfies GetStaticPaths;

export const GET: APIRoute<MediaFile & Record<string, unknown>> = ({ props }) => mediaFile(props);
