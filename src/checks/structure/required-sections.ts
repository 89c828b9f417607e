import type { CheckedPage } from '../checked-page.ts';
import { recordOf } from '../collection.ts';
import { didYouMean } from '../nearest.ts';
import { defineRule, type Remark } from '../rule.ts';
import { isContent, type PageSection, sectionsOf } from './sections.ts';

const body = (sections: string) => `---\ntitle: Queue\n---\n\n${sections}`;

export const requiredSections = defineRule({
  id: 'required-sections',
  family: 'structure',
  severity: 'error',
  summary: 'A page has the sections of its kind, in their order, none of them empty.',
  explanation: `Someone in a hurry finds “Verify” or “Who was affected” at the same place on every page. So each kind
has its fixed second-level headings; under them a page is free. Where there is nothing to say, say so in one sentence:
“Nothing to undo: the steps only read.” Only a public incident may leave out “Where we got lucky”: where its report
names no luck, there is nothing to say that is not a guess.`,
  good: {
    file: 'content/services/queue.mdx',
    text: body('## What it does\n\nHolds work that may wait.\n\n## How it fails\n\nIt fills up.\n'),
  },
  bad: {
    file: 'content/services/queue.mdx',
    text: body('## How it fails\n\nIt fills up.\n\n## What it does\n\n## Why it fails\n\nNobody knows.\n'),
    at: ['9:1', '9:1', '11:1'],
  },
  checkPage(page, report) {
    const required = page.source.kind?.sections ?? [];
    if (required.length === 0 || !page.source.document) return;
    const sections = sectionsOf(page);
    const titles = required.map((section) => section.title);
    const missing = titles.filter((title) => !sections.some((section) => section.title === title));
    for (const remark of strangers(page, sections, titles, missing)) report(remark);

    let furthest = -1;
    for (const section of sections) {
      const place = titles.indexOf(section.title);
      if (place === -1) continue;
      if (place < furthest) {
        report({
          place: page.rangeOf(section.heading),
          message: `“${section.title}” stands after “${titles[furthest]}”`,
          advice: `The order is ${titles.map((title) => `“${title}”`).join(', ')}.`,
        });
      }
      furthest = Math.max(furthest, place);
      if (!section.content.some(isContent)) {
        report({
          place: page.rangeOf(section.heading),
          message: `“${section.title}” is empty`,
          advice: `It is for: ${required[place]?.about ?? ''} Where there is nothing, say so in one sentence.`,
        });
      }
    }

    const frontmatter = recordOf(page.source.value);
    for (const { title, about, mayBeAbsent } of required) {
      if (!missing.includes(title) || mayBeAbsent?.(frontmatter)) continue;
      report({
        place: placeForMissing(page, sections, titles, title),
        message: `the section “${title}” is missing`,
        advice: `Add \`## ${title}\` here. ${about}`,
      });
    }
  },
});

/** Headings that are not of the kind, with the one they were probably meant to be; repeated ones too. */
function* strangers(
  page: CheckedPage,
  sections: readonly PageSection[],
  titles: readonly string[],
  missing: readonly string[],
): Generator<Remark> {
  const seen = new Set<string>();
  for (const { title, heading } of sections) {
    const place = page.rangeOf(heading);
    if (seen.has(title)) yield { place, message: `“${title}” stands here a second time`, advice: 'Join the two.' };
    seen.add(title);
    if (titles.includes(title)) continue;
    const guess = didYouMean(straight(title), missing.map(straight));
    yield {
      place,
      message: `“${title}” is not a section of ${articled(page.source.kind?.label.one.toLowerCase() ?? 'page')}`,
      advice: `${guess ? didYouMean(title, missing) || guess : ''}Its sections are ${titles.map((one) => `“${one}”`).join(', ')}; a heading of your own is a \`###\` under one of them.`,
    };
  }
}

/** Behind the last section that comes before the missing one, or at the body's first line. */
function placeForMissing(
  page: CheckedPage,
  sections: readonly PageSection[],
  titles: readonly string[],
  title: string,
) {
  const before = titles.slice(0, titles.indexOf(title));
  const previous = sections.findLast((section) => before.includes(section.title));
  if (previous) return page.rangeOf(previous.heading);
  const start = Math.max(0, page.source.body.search(/\S/));
  return page.rangeInBody(start, start + 1);
}

const straight = (text: string) => text.replaceAll('’', "'").toLowerCase();
const articled = (noun: string) => (/^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`);
