/**
 * All that `watchbook.config.ts` and the files in `kinds/` build from. It stays
 * where it is, whatever else of the product moves.
 */
export { z } from 'zod';
export { type FieldFacts, withFacts } from '../kinds/field-facts.ts';
export {
  anchor,
  anyLink,
  commonFields,
  day,
  distinct,
  instantOrDay,
  line,
  link,
  localId,
  name,
  namingTitle,
  oneOf,
  otherName,
  pastDay,
  quote,
  reference,
  responsibilityReference,
} from '../kinds/fields.ts';
export { defineKind, inSentence, toWrite } from '../kinds/kind.ts';
export { defineConfig } from './define-config.ts';
