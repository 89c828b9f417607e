import { stringify } from 'yaml';
import type { Postmortem } from '../../../src/kinds/postmortem.ts';
import { causes, detections, severityIds, signals, triggers } from '../../../src/kinds/vocabulary.ts';
import type { Page } from '../../../src/model/page.ts';
import { dayLength, minute } from '../../../src/model/time.ts';
import { seeded } from './chance.ts';

/**
 * A library of post-mortems for measuring: the prose is put together from real
 * ones, section by section, and the facts are drawn by chance, the same in every run.
 *
 * @param pages a handbook's pages, with services and post-mortems to draw from
 * @returns text by path, as `buildGenerated` takes it
 */
export function generatedLibrary(pages: readonly Page[], count: number): Record<string, string> {
  const models = pages.filter((page) => page.kind === 'postmortem');
  const services = pages.filter((page) => page.kind === 'service').map(({ id }) => id);
  const files: Record<string, string> = {};
  const chance = seeded(1);
  const one = <T>(list: readonly T[]): T => list[Math.floor(chance() ** 1.5 * list.length)] as T;
  const some = <T>(list: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: 1 + Math.floor(chance() * most) }, () => one(list))),
  ];
  for (let number = 0; number < count; number += 1) {
    const model = one(models);
    const began = Date.parse('2014-01-01T00:00Z') + Math.floor(chance() * 12 * 365 * dayLength);
    const at = (minutes: number) =>
      new Date(began + Math.floor(minutes) * minute).toISOString().replace(':00.000Z', 'Z');
    const [detected, mitigated, resolved] = [chance() * 40, 40 + chance() ** 3 * 600, 700 + chance() ** 4 * 9000];
    const data: Postmortem = {
      ...model.data,
      title: `${beginningOf(model.data.title)}, ${number}`,
      services: some(services, 3),
      severity: one(severityIds),
      causes: some(Object.keys(causes) as (keyof typeof causes)[], 5),
      trigger: one(Object.keys(triggers) as (keyof typeof triggers)[]),
      detection: one(Object.keys(detections) as (keyof typeof detections)[]),
      signals: some(Object.keys(signals) as (keyof typeof signals)[], 2),
      started: at(0),
      detected: chance() < 0.8 ? at(detected) : undefined,
      acknowledged: undefined,
      mitigated: chance() < 0.8 ? at(mitigated) : undefined,
      resolved: chance() < 0.8 ? at(resolved) : undefined,
      timeline: model.data.timeline.map((event, place) => ({ ...event, at: at(place * 15) })),
      related: undefined,
    };
    const sections = sectionsOf(model.body).map(
      (section) => sectionsOf(one(models).body).find((other) => headingOf(other) === headingOf(section)) ?? section,
    );
    const body = sections.map((section) => section.trim()).join('\n\n');
    files[`content/postmortems/incident-${number}.mdx`] = `---\n${stringify(data)}---\n\n${body}\n`;
  }
  return files;
}

/** A title that still fits with a number behind it. */
export const beginningOf = (title: string): string => title.match(/^.{0,65}(?=\s|$)/)?.[0] ?? title;

const headingOf = (section: string) => section.split('\n', 1)[0];
const sectionsOf = (body: string) => body.split(/^(?=## )/m).filter((section) => section.startsWith('## '));
