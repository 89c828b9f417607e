import { expect, test } from 'vitest';
import { similarIncidents } from '../../../src/model/incidents/similar-incidents.ts';
import { handbookWith, incidentFile } from './incidents.ts';

const expired = 'A certificate expired, since the renewal of the certificate never reached the balancer.';
const handbook = handbookWith({
  'expiry-a': incidentFile({ trigger: 'expiry', causes: '[expiry, monitoring-gap]' }, expired),
  'expiry-b': incidentFile(
    { trigger: 'expiry', causes: '[expiry]', services: '[mail]' },
    `${expired} Customers wrote.`,
  ),
  'disk-full': incidentFile(
    { trigger: 'traffic-change', causes: '[capacity-limit]', detection: 'customer' },
    'The disk filled with logs.',
  ),
  'unlike-all': incidentFile(
    { trigger: 'unknown', causes: '[dns]', detection: 'unknown', services: '[]' },
    'Names resolved to nowhere.',
  ),
});
const similar = similarIncidents(handbook);

test('the most similar incident comes first, with its reasons in words', () => {
  const [first] = similar.get('expiry-a') ?? [];
  expect(first?.incident.id).toBe('expiry-b');
  expect(first?.reasons).toEqual([
    'same trigger (expiry) and cause (expiry nobody watched)',
    expect.stringMatching(/^similar text \(.*certificate.*\)$/),
  ]);
});

test('likeness is mutual and between 0 and 1', () => {
  for (const [id, list] of similar) {
    for (const { incident, score } of list) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(similar.get(incident.id)?.find((back) => back.incident.id === id)?.score).toBeCloseTo(score, 10);
    }
  }
});

test('what nobody knows is nothing in common', () => {
  expect(similar.get('unlike-all')).toEqual([]);
});

test('an incident alone has none like it', () => {
  expect([...similarIncidents(handbookWith({ only: incidentFile() }))]).toEqual([['only', []]]);
});
