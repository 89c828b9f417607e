import { expect, test } from 'vitest';
import { namesToRead } from '../../../src/model/own-fields.ts';

test.each([
  ['Runbook', ['runbooks', 'playbook', 'playbooks'], ['playbook']],
  ['Severity', ['severities', 'SEV'], ['SEV']],
  ['DNS', ['domain name system', 'domain names'], ['domain name system', 'domain names']],
  ['Post-mortem', ['postmortem', 'postmortems'], ['postmortem']],
  ['SLI', [], []],
])('of the other names of %s %j, people read %j', (title, names, read) => {
  expect(namesToRead(title, names)).toEqual(read);
});
