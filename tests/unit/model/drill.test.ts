import { expect, test } from 'vitest';
import { beginOfDrill } from '../../../src/model/incidents/drill.ts';

test.each([
  [['lead-up', 'impact', 'detection', 'diagnosis', 'mitigation'], 2],
  [['lead-up', 'impact', 'impact', 'diagnosis', 'mitigation'], 3],
  [['lead-up', 'impact', 'impact'], 1],
  [['lead-up', 'impact', 'detection'], 1],
  [[undefined, undefined], 0],
  [['lead-up', 'lead-up'], 0],
])('of %j a drill begins with event %i', (phases, place) => {
  expect(beginOfDrill(phases)).toBe(place);
});
