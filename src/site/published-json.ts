import { config } from '../../watchbook.config.ts';
import { publishedOn } from '../model/published/published.ts';
import { baseOf } from '../model/site-address.ts';

/** An answer with published data, whose addresses are those on its host. */
export const publishedJson = (data: object): Response => Response.json(publishedOn(baseOf(config.site), data));
