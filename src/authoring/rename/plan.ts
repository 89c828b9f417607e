import { CheckedPage } from '../../checks/checked-page.ts';
import { UsageError } from '../../command/usage-error.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Stretch } from '../../source/component.ts';
import { parseSource, type Source } from '../../source/source.ts';
import { type Edit, edited, editOfRedirects, redirectsOf } from './edits.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { editOfPlace } from './own-place.ts';
import type { Place } from './place.ts';
import { addressOf, type Change, fileOf, renamedPage, renamedPlace } from './renamed.ts';

/** A file as it will be. */
export interface FileChange {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** Lines of `before` where something changes, each as often as it does. */
  readonly lines: readonly number[];
}

/** All that a rename does, before any of it is done. */
export interface Plan {
  /** Files that change where they are, or before they move. */
  readonly changes: readonly FileChange[];
  readonly move: { readonly from: string; readonly to: string } | undefined;
  /** The file of a page that is merged into another. */
  readonly remove: string | undefined;
  /** What a person has to look at: place and reason. */
  readonly left: readonly string[];
}

/**
 * Works out what a rename changes.
 *
 * @param sources all files of the handbook
 * @param to the new name of a page; of a place, the new id of an item or the new words of a heading
 * @param options `merge`: the new page is there already and takes over the links of the old one
 * @throws UsageError where it cannot be done, saying what can
 * @example planRename(sources, placeFrom('roles/sre'), 'roles/site-reliability', { merge: false })
 */
export function planRename(
  sources: readonly Source[],
  from: Place,
  to: Place | string,
  { merge }: { readonly merge: boolean },
): Plan {
  const own = sources.find(({ file }) => file === fileOf(from));
  if (!own) {
    const ids = sources.flatMap(({ kind, id }) => (kind === from.kind ? id : []));
    throw new UsageError(`there is no page ${fileOf(from)}. ${didYouMean(from.id, ids)}`.trim());
  }
  return typeof to === 'string' ? planPlace(sources, own, from, to) : planPage(sources, own, from, to, merge);
}

function planPage(sources: readonly Source[], own: Source, from: Place, to: Place, merge: boolean): Plan {
  const [file, old] = [fileOf(to), addressOf(from)];
  const target = sources.find((source) => source.file === file);
  refuseClash({ sources, own, from, to, target, merge });
  const heir = target ?? own;
  const redirects = editOfRedirects(heir, target ? [...redirectsOf(own), old] : [old], addressOf(to));
  const others = sources.filter((source) => !target || source !== own);
  const made = others.map((source) => {
    const moved = source === own ? { from: own.file, to: file } : undefined;
    const extra = source === heir && redirects ? [redirects] : [];
    return changeOf(source, (mention) => renamedPage(mention, source.file, { from, to, moved }), extra);
  });
  return {
    changes: made.flatMap(({ change }) => change ?? []),
    move: target ? undefined : { from: own.file, to: file },
    remove: target ? own.file : undefined,
    left: made.flatMap(({ left }) => left),
  };
}

interface Clash {
  readonly sources: readonly Source[];
  readonly own: Source;
  readonly from: Place;
  readonly to: Place;
  readonly target: Source | undefined;
  readonly merge: boolean;
}

function refuseClash({ sources, own, from, to, target, merge }: Clash): void {
  if (from.kind !== to.kind)
    throw new UsageError(
      `a ${from.kind.label.one.toLowerCase()} cannot become a ${to.kind.label.one.toLowerCase()}: they have other fields. Write a new page, and move the text.`,
    );
  if (target === own) throw new UsageError('the old and the new name are the same.');
  if (target && !merge)
    throw new UsageError(`${target.file} is there already. With --merge it takes over the links to ${own.file}.`);
  if (merge && !target) throw new UsageError(`there is no page ${fileOf(to)} to merge into.`);
  const taken = sources.find((source) => source !== own && redirectsOf(source).includes(addressOf(to)));
  if (taken) throw new UsageError(`${addressOf(to)} is an old address of ${taken.file}: take it out there first.`);
}

function planPlace(sources: readonly Source[], own: Source, from: Place, words: string): Plan {
  const { edit, anchor } = editOfPlace(new CheckedPage(own), from, words);
  const made = sources.map((source) =>
    changeOf(source, (mention) => renamedPlace(mention, source.file, { from, anchor }), source === own ? edit : []),
  );
  return {
    changes: made.flatMap(({ change }) => change ?? []),
    move: undefined,
    remove: undefined,
    left: made.flatMap(({ left }) => left),
  };
}

interface Made {
  readonly change: FileChange | undefined;
  readonly left: readonly string[];
}

function changeOf(source: Source, renamed: (mention: Mention) => Change, extra: readonly Edit[]): Made {
  const left: string[] = [];
  const edits: Edit[] = [...extra];
  for (const mention of mentionsIn(new CheckedPage(source))) {
    const { value, look } = renamed(mention);
    const { line } = source.position(mention.offset);
    if (look) left.push(`${source.file}:${line}  ${look}`);
    if (value === undefined || value === mention.value) continue;
    if (mention.stretch) edits.push({ ...mention.stretch, text: value });
    else left.push(`${source.file}:${line}  write \`${value}\` instead of \`${mention.value}\``);
  }
  const once = edits.filter((edit, at) => edits.findIndex((other) => isSame(other, edit)) === at);
  if (once.length === 0) return { change: undefined, left };
  const after = edited(source.text, once);
  refuseMisfit(source, after);
  const lines = once.map(({ start }) => source.position(start).line).sort((a, b) => a - b);
  return { change: { file: source.file, before: source.text, after, lines }, left };
}

const isSame = (a: Stretch, b: Stretch) => a.start === b.start && a.end === b.end;

/** A new name that its field does not take is told before anything is written. */
function refuseMisfit(source: Source, after: string): void {
  const known = new Set(new CheckedPage(source).issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  for (const { path, message } of new CheckedPage(parseSource(source.file, after)).issues) {
    if (!known.has(`${path.join('.')} ${message}`))
      throw new UsageError(`the new name does not fit \`${path.join('.')}\` of ${source.file}: ${message}.`);
  }
}
