import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { imageType, readImages } from '../../source/images.ts';

const folder = 'content/';

/** Images that lie beside the pages they belong to. */
export const getStaticPaths = (async () =>
  (await readImages(process.cwd()))
    .filter((file) => file.startsWith(folder))
    .map((file) => ({ params: { file: file.slice(folder.length) }, props: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string }> = async ({ props: { file } }) =>
  new Response(await readFile(join(process.cwd(), file)), { headers: { 'content-type': imageType(file) ?? '' } });
