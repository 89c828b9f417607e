import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ruleFilesAt } from '../../../alerts/read.ts';
import type { Finding } from '../../../checks/finding.ts';
import { UsageError } from '../../../command/usage-error.ts';
import { kinds } from '../../../kinds/index.ts';
import { lifecycles } from '../../../kinds/vocabulary.ts';
import type { PageOf } from '../../../model/page.ts';
import { placeOf, type Source } from '../../../source/source.ts';
import { scaffold } from '../../new-page/page.ts';
import { slugOf } from '../../new-page/slug.ts';
import type { ImportedPage, Importer, ImportInput, ImportPlan } from '../importer.ts';
import { withFields } from '../set-fields.ts';
import { type Entity, entitiesIn, recordOf, referenceOf, textOf } from './entities.ts';
import { fieldsFrom, summaryFrom } from './fields.ts';

/** Types of components and resources that run, and so can fail. */
const usualTypes = ['service', 'website', 'database', 'queue', 'cache', 'cluster', 'message-broker'];

/** An entity and the page that it has or will have. */
interface Service {
  readonly entity: Entity;
  readonly id: string;
  readonly page: PageOf<'service'> | undefined;
}

/** Services from the entities of a Backstage catalogue: components and resources. */
export const backstageServices: Importer = {
  about: 'entities of a Backstage catalogue (catalog-info.yaml)',
  async plan(input) {
    const { files, missing } = await ruleFilesAt(input.root, input.names);
    if (missing.length > 0) throw new UsageError(`no file at ${missing.join(', ')}`);
    const read = await Promise.all(
      files.map(async (file) => entitiesIn(file, await readFile(resolve(input.root, file), 'utf8'))),
    );
    const types = input.types.length > 0 ? input.types : usualTypes;
    const wanted = read.flatMap(({ entities }) => entities).filter((entity) => isWanted(entity, types));
    const services = wanted.map((entity): Service => {
      const page = pageFor(entity, input);
      return { entity, id: page?.id ?? idOf(entity), page };
    });
    const plans = services.map((service) => planFor(service, services, input));
    return {
      found: services.length,
      pages: plans.flatMap(({ pages }) => pages),
      differences: plans.flatMap(({ differences }) => differences),
      problems: [...read.flatMap(({ faults }) => faults), ...plans.flatMap(({ problems }) => problems)],
    };
  },
};

function isWanted({ kind, data }: Entity, types: readonly string[]): boolean {
  const type = textOf(recordOf(data.spec).type).toLowerCase();
  return /^(component|resource)$/i.test(kind) && types.includes(type);
}

/** Other namespaces than the usual one become folders. */
function idOf({ namespace, name }: Entity): string {
  const folder = namespace === 'default' ? '' : `${slugOf(namespace)}/`;
  return `${folder}${slugOf(name)}`;
}

/** The page of an entity: by its id, or by the name that it has as a title or beside it, should a person have moved it. */
function pageFor(entity: Entity, { handbook }: ImportInput): PageOf<'service'> | undefined {
  const names = [entity.name, recordOf(entity.data.metadata).title].map((name) => textOf(name).toLowerCase());
  const isNamed = ({ data }: PageOf<'service'>) =>
    [data.title, ...(data.aka ?? [])].some((name) => names.includes(name.toLowerCase()));
  return handbook.find('service', idOf(entity)) ?? handbook.all('service').find(isNamed);
}

function planFor(service: Service, services: readonly Service[], input: ImportInput): ImportPlan {
  const { entity, page } = service;
  const problems: Finding[] = [];
  const first = services.find(({ id }) => id === service.id);
  const problem = (rule: string, path: readonly (string | number)[], message: string, advice: string) =>
    problems.push({ rule, severity: 'error', file: entity.file, ...entity.placeOf(...path), message, advice });
  if (first && first !== service) {
    const message = `\`${entity.name}\` would be the page of \`${first.entity.name}\` in ${first.entity.file}`;
    problem(
      'catalog-name',
      ['metadata', 'name'],
      message,
      'Give one of the two another name; this one is passed over.',
    );
    return { found: 1, problems, pages: [], differences: [] };
  }
  const spec = recordOf(entity.data.spec);

  const team = textOf(spec.owner).replace(/^.*[:/]/, '');
  const owner = team === '' ? undefined : input.roleOf(team);
  if (owner === undefined) {
    const advice = `Write \`${team || 'team'}: role\` into the file of --map, or the team of a role into owners.yaml.`;
    problem('catalog-owner', ['spec', 'owner'], `no role of the handbook stands for the team \`${team}\``, advice);
  }
  const lifecycle = textOf(spec.lifecycle).toLowerCase();
  if (lifecycle !== '' && !Object.hasOwn(lifecycles, lifecycle)) {
    const advice = `Known are ${Object.keys(lifecycles).join(', ')}; the page goes without.`;
    problem('catalog-lifecycle', ['spec', 'lifecycle'], `\`lifecycle: ${lifecycle}\` is not known here`, advice);
  }
  const dependsOn = dependenciesOf(service, services, (index, text) =>
    problem(
      'catalog-depends-on',
      ['spec', 'dependsOn', index],
      `\`${entity.name}\` depends on \`${text}\`, which is no service here`,
      'Import it, too, or choose its type with --type; until then the page does not name it.',
    ),
  );
  const known = {
    ...fieldsFrom(entity),
    ...(owner !== undefined && { owner }),
    ...(dependsOn && { dependsOn }),
  };
  if (!page) return { found: 1, problems, ...newPage(service, known, owner, input, problem) };
  const source = input.sources.find(({ file }) => file === page.file);
  return {
    found: 1,
    problems,
    ...(source ? changedPage(source, page, known, entity) : { pages: [], differences: [] }),
  };
}

/**
 * The services that an entity depends on, by id; undefined where it says
 * nothing. What the page names and the catalogue does not know of stays.
 */
function dependenciesOf(
  { entity, page }: Service,
  services: readonly Service[],
  unknown: (index: number, text: string) => void,
): string[] | undefined {
  const given = recordOf(entity.data.spec).dependsOn;
  if (!Array.isArray(given)) return undefined;
  const byReference = new Map(
    services.map(({ entity: { kind, namespace, name }, id }) => [`${kind}:${namespace}/${name}`.toLowerCase(), id]),
  );
  const known = given.flatMap((text: unknown, index) => {
    const id = byReference.get(referenceOf(textOf(text), 'component', entity.namespace));
    if (id === undefined) unknown(index, textOf(text));
    return id ?? [];
  });
  const catalogued = new Set(byReference.values());
  const own = (page?.data.dependsOn ?? []).filter((id) => !catalogued.has(id));
  const all = new Set([...known, ...own]);
  // In the order of the page, so that only a change is one.
  const kept = (page?.data.dependsOn ?? []).filter((id) => all.has(id));
  return [...new Set([...kept, ...all])];
}

type Known = Readonly<Record<string, unknown>>;

function newPage(
  { entity, id }: Service,
  known: Known,
  owner: string | undefined,
  { today }: ImportInput,
  problem: (rule: string, path: readonly (string | number)[], message: string, advice: string) => void,
): Pick<ImportPlan, 'pages' | 'differences'> {
  if (owner === undefined) return { pages: [], differences: [] };
  const title = String(known.title ?? entity.name);
  const summary = summaryFrom(entity);
  const values = { ...known, title, ...(summary && { summary }) };
  const { file, text, misfits } = scaffold({ kind: 'service', id, title, owner, given: {}, known: values, today });
  if (text === undefined) {
    for (const { field, message } of misfits)
      problem('catalog-value', ['metadata'], `\`${field}\` does not fit: ${message}`, 'Mend it in the catalogue.');
    return { pages: [], differences: [] };
  }
  const place = entity.placeOf('metadata', 'name');
  const message = `\`${entity.name}\` has no page`;
  const advice = `Import it: it becomes ${file}.`;
  const difference: Finding = { rule: 'catalog-page', severity: 'error', file: entity.file, ...place, message, advice };
  return { pages: [{ file, text, isNew: true }], differences: [difference] };
}

function changedPage(
  source: Source,
  page: PageOf<'service'>,
  known: Known,
  entity: Entity,
): Pick<ImportPlan, 'pages' | 'differences'> {
  const data: Known = page.data;
  const changed = Object.entries(known).filter(([name, value]) => {
    const now = data[name] ?? (Array.isArray(value) ? [] : undefined);
    return JSON.stringify(now) !== JSON.stringify(value);
  });
  if (changed.length === 0) return { pages: [], differences: [] };
  const { shape } = kinds.service.schema;
  const text = withFields(source, Object.fromEntries(changed), Object.keys(shape));
  const differences = changed.map(([name, value]): Finding => {
    const message = `\`${name}\` is ${shown(data[name])} here and ${shown(value)} in ${entity.file}`;
    const advice = 'Import it again, or change the catalogue.';
    return { rule: 'catalog-field', severity: 'error', file: page.file, ...placeOf(source, [name]), message, advice };
  });
  const pages: ImportedPage[] = [{ file: page.file, text, isNew: false }];
  return { pages, differences };
}

function shown(value: unknown): string {
  if (value === undefined) return 'not there';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${text.length > 80 ? `${text.slice(0, 79)}…` : text}\``;
}
