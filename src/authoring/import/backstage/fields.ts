import { z } from 'zod';
import { lifecycles } from '../../../kinds/vocabulary.ts';
import { type Entity, recordOf, textOf } from './entities.ts';

/** What a catalogue says of a service in the words of the handbook; what it does not say is not there. */
export interface CatalogFields {
  readonly title?: string;
  readonly system?: string;
  readonly lifecycle?: string;
  readonly dashboards?: readonly { title: string; url: string }[];
  readonly links?: readonly { title: string; url: string }[];
  readonly repository?: string;
}

const address = z.url({ protocol: /^https?$/ });
const isAddress = (value: unknown): value is string => address.safeParse(value).success;

/** What an entity says, apart from its owner and from what it depends on, which lead to other pages. */
export function fieldsFrom({ data }: Entity): CatalogFields {
  const metadata = recordOf(data.metadata);
  const spec = recordOf(data.spec);
  const links = (Array.isArray(metadata.links) ? metadata.links : []).flatMap((link: unknown) => {
    const { url, title, type, icon } = recordOf(link);
    if (!isAddress(url)) return [];
    const name = typeof title === 'string' && title.trim() !== '' ? oneLine(title, 80) : new URL(url).host;
    const isDashboard = [title, type, icon].some((word) => /dashboard|grafana|monitoring/i.test(textOf(word)));
    return [{ title: name, url, isDashboard }];
  });
  const plain = (wanted: boolean) =>
    links.filter(({ isDashboard }) => isDashboard === wanted).map(({ title, url }) => ({ title, url }));
  const repository = repositoryOf(recordOf(metadata.annotations));
  const lifecycle = textOf(spec.lifecycle).toLowerCase();
  return {
    ...(typeof metadata.title === 'string' && { title: oneLine(metadata.title, 80) }),
    ...(typeof spec.system === 'string' && { system: oneLine(spec.system.replace(/^.*[:/]/s, ''), 80) }),
    ...(Object.hasOwn(lifecycles, lifecycle) && { lifecycle }),
    ...(plain(true).length > 0 && { dashboards: plain(true) }),
    ...(plain(false).length > 0 && { links: plain(false) }),
    ...(repository !== undefined && { repository }),
  };
}

/** Where the code is, by the annotations that Backstage and its plugins know. */
function repositoryOf(annotations: Readonly<Record<string, unknown>>): string | undefined {
  const text = (name: string) => textOf(annotations[name]).trim();
  const location = text('backstage.io/source-location').replace(/^url:/, '');
  if (isAddress(location)) return location;
  for (const host of ['github.com', 'gitlab.com']) {
    const slug = text(`${host}/project-slug`);
    if (/^[\w.-]+(\/[\w.-]+)+$/.test(slug)) return `https://${host}/${slug}`;
  }
  return undefined;
}

/** The first sentence of a description, as a summary; undefined where there is none. */
export function summaryFrom({ data }: Entity): string | undefined {
  const text = recordOf(data.metadata).description;
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  const flat = text.replace(/\s+/g, ' ').trim();
  const sentence = /^.+?[.!?](?= |$)/.exec(flat)?.[0] ?? flat;
  return oneLine(/[.!?]$/.test(sentence) ? sentence : `${sentence}.`, 160);
}

/** Text on one line, cut at a word where it is too long. */
function oneLine(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= most ? flat : `${flat.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}
