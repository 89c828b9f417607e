import { idPattern } from '../../kinds/fields.ts';
import { kinds } from '../../kinds/index.ts';
import { type SchemaField, valuesOf } from '../../kinds/schema-fields.ts';
import type { Target } from '../../model/references.ts';
import { offsetsOf, type Source } from '../../source/source.ts';
import { type Collection, recordOf } from '../collection.ts';
import type { Fix } from '../finding.ts';
import { didYouMean } from '../nearest.ts';
import { defineRule } from '../rule.ts';

export const knownReference = defineRule({
  id: 'known-reference',
  family: 'references',
  severity: 'error',
  summary: 'An id in frontmatter or in a component is the id of a page that exists.',
  explanation: `A page is named by its path under its kind’s folder, without the ending: the page
\`content/roles/sre.mdx\` is the role \`sre\`. A reference that leads nowhere would drop the page out of the lists and
matrices made from it.`,
  good: {
    text: '---\ntitle: Error budgets\nowner: sre\n---\n\n<Activities role="sre" />\n',
    others: { 'content/roles/sre.mdx': '---\ntitle: Site reliability engineer\nowner: sre\n---\n' },
  },
  bad: {
    text: '---\ntitle: Error budgets\nowner: srre\n---\n\n<Activities role="srre" />\n',
    others: { 'content/roles/sre.mdx': '---\ntitle: Site reliability engineer\nowner: sre\n---\n' },
    at: ['3:8', '6:19'],
  },
  checkHandbook(collection, report) {
    const known = new Map<Target, ReadonlySet<string>>();
    for (const kind of Object.values(kinds)) {
      known.set(kind.name, new Set(collection.ofKind(kind.name).map((facts) => facts.id)));
    }
    known.set('responsibility', new Set(responsibilitiesIn(collection)));
    const aliases = aliasesIn(collection);
    for (const { file, references, named } of collection.all) {
      for (const { target, value, attribute, component, range } of named) {
        const ids = target && known.get(target);
        // What has not even the shape of an id is told by the gate.
        if (!ids || ids.has(value) || !idPattern.test(value)) continue;
        const [noun, where] = wordsFor(target);
        const meant = aliases.get(target)?.get(value);
        report(file, {
          place: range,
          message: `\`<${component} ${attribute}="${value}">\` names no ${noun}`,
          advice: `${meant ? `Write its id, \`${meant}\`. ` : didYouMean(value, ids)}${where}`,
        });
      }
      for (const { path, target, id } of references) {
        const ids = known.get(target);
        if (ids?.has(id)) continue;
        const [noun, where] = wordsFor(target);
        const meant = aliases.get(target)?.get(id.trim().toLowerCase());
        report(file, {
          place: { path },
          message: `\`${fieldOf(path)}: ${id}\` is not a ${noun}`,
          advice: `${meant ? `Write its id, \`${meant}\`; \`--fix\` does it. ` : didYouMean(id, ids ?? [])}${where}`,
          ...(meant && { fix: (source) => replaceValue(source, path, meant) }),
        });
      }
    }
  },
});

function* responsibilitiesIn(collection: Collection): Generator<string> {
  for (const { id, value } of collection.ofKind('role')) {
    const { responsibilities } = recordOf(value);
    if (!Array.isArray(responsibilities)) continue;
    for (const responsibility of responsibilities) yield `${id}/${String(recordOf(responsibility).id)}`;
  }
}

function wordsFor(target: Target): [noun: string, where: string] {
  if (target === 'responsibility') {
    return ['responsibility', 'Responsibilities are listed in the roles’ own pages, in content/roles.'];
  }
  const { label, folder } = kinds[target];
  return [
    label.one.toLowerCase(),
    `${label.many === 'Glossary' ? 'Terms' : label.many} are the files in content/${folder}.`,
  ];
}

/** The innermost field name of a path: `responsible` for `activities[3].responsible[1]`. */
function fieldOf(path: readonly (string | number)[]): string {
  return String(path.findLast((part) => typeof part === 'string') ?? '');
}

/** For each kind, other names of its pages, in lower case, that mean one page and no other. */
function aliasesIn(collection: Collection): Map<Target, Map<string, string | undefined>> {
  return new Map(
    Object.values(kinds).map((kind) => {
      const names = new Map<string, string | undefined>();
      for (const { id, value } of collection.ofKind(kind.name)) {
        for (const name of [id, ...valuesOf(kind.schema, value, isPageName).map((field) => field.value)]) {
          if (typeof name !== 'string') continue;
          const key = name.trim().toLowerCase();
          names.set(key, names.has(key) && names.get(key) !== id ? undefined : id);
        }
      }
      return [kind.name, names];
    }),
  );
}

function replaceValue(source: Source, path: readonly (string | number)[], text: string): Fix | undefined {
  const offsets = offsetsOf(source, path);
  return offsets && [{ ...offsets, text }];
}

const isPageName = ({ facts }: SchemaField) => facts.namesPage === true;
