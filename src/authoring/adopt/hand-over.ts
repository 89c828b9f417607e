import { asRecord, asStrings } from './loose.ts';

/** A matrix whose roles are others, and what a person should look at. */
export interface HandedOver {
  readonly roles: readonly string[];
  readonly activities: readonly Readonly<Record<string, unknown>>[];
  /** One sentence for each activity that another role answers for now. */
  readonly told: readonly string[];
}

/**
 * A matrix without some roles. What a role that is gone answered for, another
 * answers for; what it did, those do who did it too, or else the same other
 * one. Each activity keeps exactly one accountable and at least one
 * responsible role, nobody is told twice, and a role without work has no column.
 *
 * @param data the frontmatter of a matrix, which may be faulty
 * @param gone ids of roles
 * @param heir the role that takes over
 */
export function handOver(data: unknown, gone: ReadonlySet<string>, heir: string): HandedOver {
  const { roles, activities: given } = asRecord(data);
  const told: string[] = [];
  const activities = (Array.isArray(given) ? given : []).map((one) => {
    const { accountable, consulted, informed, ...activity } = asRecord(one);
    const before = asStrings(activity.responsible);
    const left = before.filter((role) => !gone.has(role));
    const responsible = left.length > 0 || before.length === 0 ? left : [heir];
    const answers = typeof accountable === 'string' && gone.has(accountable) ? heir : accountable;
    if (answers !== accountable)
      told.push(`“${String(activity.name)}”: ${heir} answers for it instead of ${String(accountable)}`);
    const busy = new Set<unknown>([...responsible, answers]);
    // Who had two parts before keeps them; only what the handing over would make double goes.
    const others = (list: unknown) =>
      asStrings(list).filter((role) => !gone.has(role) && !(role === heir && busy.has(heir)));
    return withoutEmpty({
      ...asRecord(one),
      responsible,
      accountable: answers,
      consulted: others(consulted),
      informed: others(informed),
    });
  });
  const used = new Set(
    activities.flatMap((activity) => [
      ...asStrings(activity.responsible),
      ...asStrings([activity.accountable]),
      ...asStrings(activity.consulted),
      ...asStrings(activity.informed),
    ]),
  );
  const columns = [...new Set([...asStrings(roles).map((role) => (gone.has(role) ? heir : role)), ...used])];
  return { roles: columns.filter((role) => used.has(role)), activities, told };
}

function withoutEmpty(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isOptional = (name: string) => name === 'consulted' || name === 'informed';
  return Object.fromEntries(
    Object.entries(record).filter(([name, value]) => !(isOptional(name) && Array.isArray(value) && value.length === 0)),
  );
}
