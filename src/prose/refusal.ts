/** The rules of the check that say what the gate holds back. */
export type GateRule =
  | 'component-attribute'
  | 'component-place'
  | 'mdx-syntax'
  | 'no-code'
  | 'no-components'
  | 'no-expressions'
  | 'no-script-links';

/** Something of a page that the gate does not let through. */
export interface Refusal {
  readonly rule: GateRule;
  /** Where it stands, in UTF-16 units from the start of the body. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly advice: string;
}
