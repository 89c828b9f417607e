import { BlockList, isIP } from 'node:net';
import { CheckedPage } from '../../checks/checked-page.ts';
import { type SchemaField, valuesOf } from '../../kinds/schema-fields.ts';
import { placeOf, type Source } from '../../source/source.ts';

/** A full address elsewhere, with every place that names it. */
export interface ExternalLink {
  readonly url: string;
  /** `file:line` of each. */
  readonly places: readonly string[];
}

/** All addresses elsewhere that pages lead to, in links of their prose and in fields; each once, in order. */
export function externalLinks(sources: readonly Source[]): ExternalLink[] {
  const found = sources.flatMap((source) => [...ofFields(source), ...ofBody(source)]);
  return [...Map.groupBy(found, ({ url }) => url)]
    .map(([url, all]) => ({ url, places: [...new Set(all.map(({ place }) => place))] }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

interface Found {
  readonly url: string;
  readonly place: string;
}

const isAddress = ({ facts }: SchemaField) => facts.text === 'address' || facts.text === 'link';

function ofFields(source: Source): Found[] {
  if (!source.kind) return [];
  return valuesOf(source.kind.schema, source.value, isAddress).flatMap(({ path, value }) =>
    found(value, `${source.file}:${placeOf(source, path).line}`),
  );
}

function ofBody(source: Source): Found[] {
  const page = new CheckedPage(source);
  return page.nodes.flatMap((node) =>
    ['link', 'definition', 'image'].includes(node.type)
      ? found(node.url, `${source.file}:${page.rangeOf(node).line}`)
      : [],
  );
}

/** Without the part after `#`, which no server sees. Addresses with a value to fill in lead nowhere yet. */
function found(value: unknown, place: string): Found[] {
  if (typeof value !== 'string' || !/^https?:\/\//i.test(value) || value.includes('{{')) return [];
  const url = URL.parse(value);
  if (!url || isReserved(url.hostname)) return [];
  url.hash = '';
  return [{ url: url.href, place }];
}

/** Names set aside for examples (RFC 2606, RFC 6761): nobody is there. */
const isReserved = (host: string) => /(^|\.)(example(\.(com|net|org))?|test|invalid)$/.test(host);

const inside = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  inside.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  inside.addSubnet(network, bits, 'ipv6');

/**
 * Whether an address names this machine or a private network, which a page of a
 * stranger must not have asked for. Names that only resolve to such an address
 * are not seen through.
 */
export function isInside(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  const version = isIP(host);
  if (version === 0) return host === 'localhost' || host.endsWith('.localhost') || !host.includes('.');
  return inside.check(host, version === 6 ? 'ipv6' : 'ipv4');
}
