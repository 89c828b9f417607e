import { expect, test } from 'vitest';
import { likelyRunbooks, lostFrom, nearestNames } from '../../../src/model/published/lost.ts';
import { namesOf } from '../../../src/model/published/names.ts';
import { handbookIn } from '../handbook-of.ts';

const names = namesOf(await handbookIn());
const nearest = (path: string) => nearestNames(lostFrom(path), names, 3).map(({ name }) => name);
const likely = (said: string) => likelyRunbooks(said, names, 3).map(({ name }) => name);

test.each([
  ['/alerts/NoSuchAlert/', 'alerts', 'NoSuchAlert'],
  ['/runbooks/old/disk%20full.html', 'runbooks', 'disk full'],
  ['/Alerts/100%/', 'alerts', '100%'],
  ['/nowhere/', '', 'nowhere'],
  ['/', '', ''],
])('%s was about “%s” and “%s”', (path, folder, name) => expect(lostFrom(path)).toEqual({ folder, name }));

test.each([
  ['/alerts/nodefilesystemalmostoutofspace/', 'NodeFilesystemAlmostOutOfSpace'],
  ['/alerts/NodeFilesystemAlmostOutOfSpce/', 'NodeFilesystemAlmostOutOfSpace'],
  ['/runbooks/disk-fillng/', 'Disk filling'],
  ['/alerts/disk-filling/', 'Disk filling'],
  ['/roles/sysadmn/', 'Systems administrator'],
])('%s is nearest to %s', (path, name) => expect(nearest(path)[0]).toBe(name));

test('what is like nothing is near to nothing', () => {
  expect(nearest('/alerts/Zzyzx/')).toEqual([]);
  expect(nearest('/')).toEqual([]);
});

test('runbooks are likely by the words of the name, and by the service that came with it', () => {
  expect(likely('PostgresReplicationBroken')[0]).toBe('Replication lag');
  expect(likely('SomethingOdd mail')[0]).toBeDefined();
  expect(likely('Zzyzx')).toEqual([]);
});
