import type { APIRoute } from 'astro';
import { jsonSchemaOfPublished, type PublishedName, published } from '../../../model/published/published.ts';

const names = Object.keys(published) as PublishedName[];

export const getStaticPaths = () => names.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ name: PublishedName }> = ({ props }) => Response.json(jsonSchemaOfPublished(props.name));
