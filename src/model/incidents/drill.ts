import type { detections, phases } from '../../kinds/vocabulary.ts';
import { words } from '../../words/words.ts';

/** What a drill asks once an event of a phase is known. Someone who has not seen the end could answer each. */
const questions: Record<keyof typeof phases, readonly [string, ...string[]]> = {
  'lead-up': [words.incident.askLeadUp],
  impact: [words.incident.askImpact],
  detection: [words.incident.askDetection],
  diagnosis: [words.incident.askDiagnosis, words.incident.askDiagnosisAgain],
  mitigation: [words.incident.askMitigation, words.incident.askMitigationAgain],
  recovery: [words.incident.askRecovery],
  'follow-up': [words.incident.askFollowUp],
};

/**
 * The question to ask after an event.
 *
 * @param phase the event’s phase; undefined or unknown asks openly
 * @param nth how many events of that phase came before it; questions of a phase take turns
 */
export function questionFor(phase: string | undefined, nth: number): string {
  const asked = questions[phase as keyof typeof questions] ?? [words.incident.askOpenly];
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
  alert: words.incident.callAlert,
  customer: words.incident.callCustomer,
  staff: words.incident.callStaff,
  partner: words.incident.callPartner,
  unknown: words.incident.callUnknown,
};
