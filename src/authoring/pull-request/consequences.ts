import type { Handbook } from '../../model/handbook.ts';
import { figuresOf, type Tally, talliesOf } from './tallies.ts';

/** So many things are named in one sentence; the rest are counted. */
const named = 5;

/**
 * What a change means for what the handbook derives, in sentences of plain
 * text: "SRE gains 2 accountabilities (now 14): Declare an incident; Close it."
 *
 * @returns one sentence a consequence; empty where nothing that is derived moved
 */
export function consequencesOf(before: Handbook, after: Handbook): string[] {
  return [...talliesMoved(before, after), ...figuresMoved(before, after)];
}

function talliesMoved(before: Handbook, after: Handbook): string[] {
  const old = new Map(talliesOf(before).map((tally) => [tally.key, tally]));
  const now = new Map(talliesOf(after).map((tally) => [tally.key, tally]));
  const nothing: Tally['items'] = new Map();
  return [...new Map([...old, ...now])].flatMap(([key, { subject, noun }]) => {
    const a = old.get(key)?.items ?? nothing;
    const b = now.get(key)?.items ?? nothing;
    const sentence = (verb: string, labels: string[]) =>
      labels.length > 0
        ? [`${subject} ${verb} ${counted(labels.length, noun)} (now ${b.size}): ${listed(labels)}.`]
        : [];
    return [...sentence('gains', onlyIn(b, a)), ...sentence('loses', onlyIn(a, b))];
  });
}

function figuresMoved(before: Handbook, after: Handbook): string[] {
  const old = new Map(figuresOf(before).map((figure) => [figure.key, figure]));
  return figuresOf(after).flatMap(({ key, subject, name, value }) => {
    const was = old.get(key)?.value;
    return was === undefined || was === value ? [] : [`${subject}: ${name} was ${was}, is now ${value}.`];
  });
}

function onlyIn(these: Tally['items'], those: Tally['items']): string[] {
  return [...these].filter(([key]) => !those.has(key)).map(([, label]) => label);
}

function listed(labels: readonly string[]): string {
  const rest = labels.length - named;
  return [...labels.slice(0, named), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

const counted = (count: number, noun: Tally['noun']) => `${count} ${count === 1 ? noun.one : noun.many}`;
