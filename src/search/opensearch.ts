import { wholeAddress } from '../model/site-address.ts';

/**
 * The description with which a browser’s address bar searches the handbook
 * (OpenSearch 1.1: ShortName is at most 16 characters, Description 1,024).
 */
export function openSearchDescription(title: string, tagline: string, site: string): string {
  const search = `${wholeAddress(site, '/search/')}?q={searchTerms}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${asXml(title.slice(0, 16))}</ShortName>
  <Description>${asXml(tagline.slice(0, 1024))}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${asXml(wholeAddress(site, '/favicon.svg'))}</Image>
  <Url type="text/html" template="${asXml(search)}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${asXml(wholeAddress(site, '/opensearch.xml'))}"/>
</OpenSearchDescription>
`;
}

const asXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
