import { posix } from 'node:path';
import { homeOf, kinds } from '../../../kinds/index.ts';
import { mostBytes } from '../../../source/limits.ts';
import { type Asset, Assets } from './assets.ts';
import { type Draft, draftOf, fieldsFor } from './draft.ts';
import { documentKinds, type Guess } from './guess.ts';
import { type LinkCount, leadLinks } from './leads.ts';
import { Places } from './links.ts';
import { kindOfOut, type Mapping, mappedKind } from './options.ts';
import { importedFrom } from './origin.ts';
import { idFor } from './places.ts';
import type { Corpus } from './read/corpus.ts';
import { dialectOf, settingsOf } from './read/dialects.ts';
import { type Parts, partsOf } from './read/frontmatter.ts';
import { incidentsIn } from './read/incident-json.ts';
import { includedText, textIn } from './read/texts.ts';
import { withoutSecrets } from './secrets.ts';
import type { Remark } from './text/conversion.ts';
import { compareWords, type Kept } from './words.ts';
import { bodyOf, pageText } from './write.ts';

/** What an import may know. */
export interface DocumentsInput {
  readonly corpus: Corpus;
  /** The dialect that was named; found where there is none. */
  readonly from?: string;
  /** The kind that was named; guessed where there is none. */
  readonly as?: Guess['kind'];
  /** A folder of a kind under `content`, or `content` itself. */
  readonly out: string;
  readonly mapping: Mapping;
  readonly roleOf: (team: string) => string | undefined;
  /** The role of pages whose source names none that is known. */
  readonly owner: string;
  /** Files of pages that are there and were not imported from this source. */
  readonly taken: ReadonlySet<string>;
  /** Old addresses that other pages have. */
  readonly takenAddresses: ReadonlySet<string>;
  readonly today: string;
  /** Where a page that was imported before stands now, and of which kind it is. */
  readonly placeOf?: (path: string) => { readonly file: string; readonly kind: string } | undefined;
  /** The day that an earlier import gave to a page that tells none. */
  readonly dayOf?: (path: string) => string | undefined;
}

/** One page that an import makes. */
export interface PlannedPage {
  /** In the source. */
  readonly path: string;
  /** In the handbook. */
  readonly file: string;
  readonly text: string;
  readonly kind: Guess['kind'];
  readonly because: string;
  readonly title: string;
  readonly remarks: readonly Remark[];
  readonly kept: Kept;
  readonly links: LinkCount;
  /** Whether no way was found but to show it as code. */
  readonly asCode: boolean;
}

/** All that an import would do. */
export interface DocumentsPlan {
  readonly dialect: { readonly name: string; readonly because: string };
  readonly pages: readonly PlannedPage[];
  readonly assets: readonly Asset[];
  /** Files that are told and passed over. */
  readonly broken: readonly { readonly path: string; readonly reason: string }[];
}

const isMarkdown = /\.(?:md|mdx|markdown|mkd)$/i;

/** Plans the pages of a source. Reads only the source, and writes nothing. */
export async function planDocuments(input: DocumentsInput): Promise<DocumentsPlan> {
  const { corpus, mapping } = input;
  const broken = [...corpus.refused];
  const texts = new Map<string, string>();
  const incidents = new Map<string, string>();
  for (const [path, file] of corpus.files) {
    if (!isMarkdown.test(path) && !(/\.json$/i.test(path) && file.size < mostBytes)) continue;
    const read = textIn(file.size, () => file.read());
    if (!isMarkdown.test(path)) {
      for (const [own, text] of 'text' in read ? incidentsIn(path, read.text) : []) incidents.set(own, text);
    } else if ('reason' in read) broken.push({ path, reason: read.reason });
    else texts.set(path, read.text);
  }
  const dialect = input.from ? { name: input.from, because: 'it was said' } : dialectOf(corpus, [...texts.values()]);
  const settings = settingsOf(corpus, dialect.name, [...texts.keys()]);
  const known = new Set(
    [...corpus.files.keys()]
      .flatMap((path) => [posix.basename(path), posix.basename(path).replace(/\.\w+$/, '')])
      .map(lettersOf),
  );
  const drafts = [...texts, ...incidents].flatMap(([path, text]): Draft[] => {
    const clean = withoutSecrets(text);
    const parts = partsOf(clean.text);
    try {
      const draft = draftOf({
        path,
        from: corpus.name,
        front: parts.front,
        body: parts.body,
        dialect: dialect.name,
        settings,
        names: mapping.names,
        today: input.today,
        firstDay: input.dayOf?.(path) ?? input.today,
        kind:
          documentKinds.find((kind) => kind === input.placeOf?.(path)?.kind) ??
          (incidents.has(path) ? 'postmortem' : undefined) ??
          input.as ??
          kindOfOut(input.out) ??
          mappedKind(mapping, path),
        included: (name) => includedText(name, path, texts, corpus),
        isKnown: (name) => known.has(lettersOf(posix.basename(name))),
      });
      draft.conversion.remarks.push(...clean.remarks, ...remarksOf(parts));
      return [draft];
    } catch (error) {
      broken.push({ path, reason: `it could not be read: ${error instanceof Error ? error.message : String(error)}` });
      return [];
    }
  });
  const placed = withPlaces(drafts, input, settings);
  const places = new Places(placed, corpus, settings);
  const assets = new Assets(corpus);
  const pages: PlannedPage[] = [];
  for (const page of placed) {
    const links = await leadLinks(page, { places, assets, corpus, settings, fileOf: ({ file }) => file });
    pages.push(written(page, links, input));
  }
  return { dialect, pages, assets: [...assets.all.values()], broken };
}

/** A name by its letters and digits alone: wikis link to “The page” for `the-page.md`. */
const lettersOf = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

interface Placed extends Draft {
  readonly file: string;
  readonly address: string;
  readonly redirects: readonly string[];
}

/** Gives every page its file and address; two that would have the same are told apart by their folders, then by number. */
function withPlaces(
  drafts: readonly Draft[],
  { out, corpus, taken, takenAddresses, placeOf }: DocumentsInput,
  settings: Parameters<typeof idFor>[1],
): Placed[] {
  const files = new Set([...taken, ...drafts.flatMap(({ path }) => placeOf?.(path)?.file ?? [])]);
  const placed = drafts.map((draft) => {
    const kind = kinds[draft.guess.kind];
    const home = out === 'content' || out === '' ? homeOf(kind) : out;
    const id = idFor(draft.path, settings, kind.folder, corpus.name);
    const isReadme = /(?:^|\/)readme\.\w+$/i.test(draft.path);
    const candidates = [
      id,
      ...(isReadme ? [`${id}-about`] : []),
      ...Array.from({ length: 50 }, (_, index) => `${id}-${index + 2}`),
    ];
    const free = candidates.find((one) => !files.has(`${home}/${one}.mdx`)) ?? `${id}-${files.size}`;
    const file = placeOf?.(draft.path)?.file ?? `${home}/${free}.mdx`;
    files.add(file);
    return { ...draft, file, address: file.replace(/^content/, '').replace(/\.mdx$/, '/') };
  });
  const addresses = new Set([
    ...placed.map(({ address }) => address.toLowerCase()),
    ...[...takenAddresses].map((one) => one.toLowerCase()),
  ]);
  return placed.map((page) => ({
    ...page,
    redirects: page.olds.filter((old) => {
      const key = old.toLowerCase();
      if (addresses.has(key)) return false;
      addresses.add(key);
      return true;
    }),
  }));
}

function written(page: Placed, links: LinkCount, { corpus, mapping, roleOf, owner }: DocumentsInput): PlannedPage {
  const { conversion, tree, guess, front } = page;
  const { mdx, asCode } = bodyOf(tree, guess.kind);
  const known = page.owners.map((one) => roleOf(one)).find((role) => role !== undefined);
  const { repository } = corpus;
  const role = known ?? mapping.owner ?? owner;
  const data = fieldsFor(page, {
    owner: role,
    status: 'draft',
    imported: {
      from: importedFrom(corpus, page.path),
      ...(repository && { commit: repository.commit }),
    },
    ...(page.redirects.length > 0 && { redirectFrom: page.redirects }),
    ...(guess.kind === 'runbook' && { escalation: [role] }),
  });
  if (known === undefined && page.owners.length > 0)
    conversion.remarks.push({
      rule: 'import-owner',
      rank: 2,
      message: `no role stands for ${page.owners.map((one) => `“${one}”`).join(', ')}; \`${role}\` owns the page`,
      advice: 'Write a line for it into the file of --map, or change `owner`.',
    });
  const events = page.events.map(({ at, event }) => `${at.replaceAll(/[TZ:+]/g, ' ')} ${event}`).join('\n');
  const kept = compareWords(
    page.source,
    [page.titleFromBody ? page.title : '', headingGiven(page), events, mdx].join('\n\n'),
    [...conversion.exceptions, ...page.events.map(({ written: text }) => ({ name: 'time' as const, text }))],
  );
  const untold = Object.keys(front).filter(
    (key) => !Object.values(mapping.names).flat().includes(key) && !ignored.has(key),
  );
  for (const key of untold)
    conversion.remarks.push({
      rule: 'import-field',
      rank: 3,
      message: `the field \`${key}\` has no place here`,
      advice: 'Name it under `fields` in the file of --map, or let it go.',
    });
  return {
    path: page.path,
    file: page.file,
    text: pageText(data, mdx),
    kind: guess.kind,
    because: guess.because,
    title: page.title,
    remarks: conversion.remarks,
    kept,
    links,
    asCode,
  };
}

/** The first heading, where it says the title that stands above the text, too, and so is not said twice. */
function headingGiven({ title, headings, titleFromBody }: Draft): string {
  const [first] = headings;
  if (titleFromBody || !first) return '';
  const text = first.children.map((child) => ('value' in child ? child.value : '')).join('');
  return text.trim().toLowerCase() === title.trim().toLowerCase() ? title : '';
}

/** Fields that only steer a generator. */
const ignored = new Set(
  'layout weight draft toc type menu slug id permalink url hide_title hide_table_of_contents sidebar nav_exclude has_children parent grand_parent linkTitle geekdocCollapseSection bookCollapseSection bookFlatSection cover alert alerts alertname alert_name hide pagination_next pagination_prev custom_edit_url cSpell jupytext kernelspec mystnb title'.split(
    ' ',
  ),
);

function remarksOf({ fault }: Parts): Remark[] {
  if (fault === undefined) return [];
  return [
    {
      rule: 'import-frontmatter',
      rank: 1,
      message: `what stands above the text is not YAML or TOML: ${fault}`,
      advice: 'It is kept as code at the top of the page; write what it says into the fields.',
    },
  ];
}
