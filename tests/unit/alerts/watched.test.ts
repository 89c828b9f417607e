import { expect, test } from 'vitest';
import { alertsWithout, type RuleAlert } from '../../../src/alerts/watched.ts';
import { parseSource } from '../../../src/source/source.ts';
import { handbookOf, roleFile, serviceFile } from '../handbook-of.ts';
import { runbookFile } from './handbook.ts';

const alert = (name: string, ...about: string[]): RuleAlert => ({
  name,
  file: 'rules/shop.yaml',
  line: 1,
  severity: undefined,
  about,
});

test('of the rule files’ alerts none is told that only hidden pages know, even where these are wrong', () => {
  const handbook = handbookOf({
    'content/roles/sre.mdx': roleFile('SRE'),
    'content/services/shop.mdx': serviceFile('Shop'),
    'content/runbooks/shop.mdx': runbookFile('Shop down', 'page', '[ShopDown, Both]'),
  });
  const hidden = [
    parseSource('content/runbooks/vault.mdx', '---\nalerts: [VaultDown, { name: VaultSlow, start: x }, Both]\n---\n'),
    parseSource('content/services/vault.mdx', '---\ntitle: The Vault\naka: [safe]\n---\n'),
  ];
  const told = ['ShopDown', 'Both', 'NobodyKnows'].map((name) => alert(name, 'shop'));
  const others = [
    alert('VaultDown'),
    alert('VaultSlow'),
    ...['vault', 'The vault', 'SAFE'].map((name) => alert('Shut', name)),
  ];
  expect(alertsWithout(hidden, handbook, [...told, ...others])).toEqual(told);
  expect(alertsWithout([], handbook, others)).toEqual(others);
});
