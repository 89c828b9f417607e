import { Feed } from 'feed';
import { config } from '../../watchbook.config.ts';
import { kinds } from '../kinds/index.ts';
import { causes } from '../kinds/vocabulary.ts';
import { urlOf } from '../model/page.ts';
import { wholeAddress } from '../model/site-address.ts';
import { words } from '../words/words.ts';
import { changedAt } from './changed.ts';
import { getHandbook } from './handbook.ts';

const most = 50;

/** The newest and latest changed post-mortems that are out of draft, the latest first. */
export async function postmortemFeed(): Promise<Feed> {
  const home = wholeAddress(config.site, '/postmortems/');
  const pages = (await getHandbook())
    .all('postmortem')
    .filter(({ data }) => data.status !== 'draft')
    .map((page) => ({ page, date: changedAt(page.file) ?? new Date(page.data.reviewed) }))
    .sort((a, b) => b.date.getTime() - a.date.getTime())
    .slice(0, most);
  const feed = new Feed({
    title: `${config.title}: ${words.shell.feedTitle}`,
    description: kinds.postmortem.about,
    id: home,
    link: home,
    language: config.lang,
    favicon: wholeAddress(config.site, '/favicon.svg'),
    copyright: `The ${config.title} contributors`,
    // A build from the same content is the same feed.
    updated: pages[0]?.date ?? new Date(0),
    generator: config.title,
    feed: `${home}feed.xml`,
    feedLinks: { rss: `${home}feed.xml`, json: `${home}feed.json` },
  });
  for (const { page, date } of pages) {
    const url = wholeAddress(config.site, urlOf(page));
    const { data } = page;
    feed.addItem({
      id: url,
      link: url,
      title: data.title,
      description: data.summary,
      content: contentOf([data.summary, data.impact.summary]),
      date,
      category: [data.severity, ...data.causes.map((cause) => causes[cause].label)].map((name) => ({ name })),
    });
  }
  return feed;
}

function contentOf(paragraphs: readonly string[]): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('');
}
