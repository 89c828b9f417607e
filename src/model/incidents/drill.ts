import type { detections, phases } from '../../kinds/vocabulary.ts';

/** What a drill asks once an event of a phase is known. Someone who has not seen the end could answer each. */
const questions: Record<keyof typeof phases, readonly [string, ...string[]]> = {
  'lead-up': ['Would anything here have told you that trouble was coming? What would you have watched?'],
  impact: ['Who notices this, and how? Would you know by now? What would you look at first?'],
  detection: ['How severe is it, and who decides? Who do you tell, and in what words?'],
  diagnosis: [
    'What do you think is going on, and what would prove you wrong? What do you look at next?',
    'What has changed your mind so far? How could you stop the harm before you know the cause?',
  ],
  mitigation: [
    'What would you do to stop the harm? What could it make worse, and how would you take it back?',
    'Did it work? How would you know, and what do you tell the people waiting?',
  ],
  recovery: ['How would you know that it is over? What is still broken, and who still needs to know?'],
  'follow-up': ['What would you write down today? What would you change first?'],
};

/**
 * The question to ask after an event.
 *
 * @param phase the event’s phase; undefined or unknown asks openly
 * @param nth how many events of that phase came before it; questions of a phase take turns
 */
export function questionFor(phase: string | undefined, nth: number): string {
  const asked = questions[phase as keyof typeof questions] ?? ['Why that? What do you expect to see next?'];
  return asked[nth % asked.length] ?? asked[0];
}

/**
 * Where a drill begins: with the first event that those on call can know, since what went before, and what it did, came
 * out later and would tell the cause.
 *
 * @param phases of all events, in order
 * @returns the place of that event
 */
export function beginOfDrill(phases: readonly (string | undefined)[]): number {
  const noticed = phases.indexOf('detection');
  // A timeline that ends where it was noticed leaves nothing to practise.
  if (noticed >= 0 && noticed < phases.length - 1) return noticed;
  const after = phases.findIndex((phase) => phase !== 'lead-up' && phase !== 'impact');
  if (after >= 0 && after < phases.length - 1) return after;
  return Math.max(
    0,
    phases.findIndex((phase) => phase !== 'lead-up'),
  );
}

/** How those on call learn that something is wrong. */
export const calls: Record<keyof typeof detections, string> = {
  alert: 'An alert fires.',
  customer: 'Customers say that something is wrong.',
  staff: 'A colleague says that something is wrong.',
  partner: 'A supplier says that something is wrong.',
  unknown: 'Something seems to be wrong.',
};
