import { rangeBetween } from '../../source/source.ts';
import { defineRule } from '../rule.ts';

/** What a secret looks like; the second group, where there is one, is the secret itself. */
const secrets: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g, 'a private key'],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, 'an AWS access key'],
  [/\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})\b/g, 'a GitHub token'],
  [/\bglpat-[A-Za-z0-9_-]{20,}/g, 'a GitLab token'],
  [/\bxox[abposr]-[A-Za-z0-9-]{10,}/g, 'a Slack token'],
  [/\bAIza[A-Za-z0-9_-]{35}\b/g, 'a Google API key'],
  [/\bsk_live_[A-Za-z0-9]{20,}/g, 'a payment key'],
  [/\bnpm_[A-Za-z0-9]{36}\b/g, 'an npm token'],
  [/\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/g, 'a signed token'],
  [/\bhooks\.slack\.com\/services\/T[A-Z0-9]+\/B[A-Z0-9]+\/[A-Za-z0-9]{16,}/g, 'a Slack webhook'],
  [/\b([a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:)([^\s@/{}$<]{3,})@/gi, 'a password in an address'],
  [
    /((?:^|[\s"'])(?:--?(?:password|passwd|token|secret|api-key)[= ]|(?:[A-Z_]*(?:PASSWORD|PASSWD|TOKEN|SECRET|API_KEY)|PGPASSWORD)=))(["']?[^\s"'`]{6,})/gm,
    'a password or token',
  ],
  [/((?:^|\s)(?:curl|wget)\b[^\n|]*\s(?:-u|--user)[= ]\s*["']?[^\s:"']+:)([^\s"']{3,})/gm, 'a password'],
  [/((?:^|\s)(?:mysql|mysqldump|mariadb)\b[^\n|]*\s-p)([^\s"'-][^\s]{3,})/gm, 'a password'],
  [/(Authorization:\s*(?:Bearer|Basic)\s+)([A-Za-z0-9._~+/=-]{12,})/gi, 'a token'],
];

/** Values that only stand for one: variables, parameters, files, examples. */
const placeholder =
  /^["']?(?:[$<{(]|\{\{|\.\.\.|…|%|@|\/|\*+$|x+$|-|example|changeme|change-me|redacted|placeholder|your[-_]|password$|secret$|token$|file:|env:|vault:)/i;

export const noSecrets = defineRule({
  id: 'no-secrets',
  family: 'safety',
  severity: 'error',
  summary: 'No key, token or password stands in a page.',
  explanation: `A page is read by everyone and stays in the history for ever. A command gets its secret from a file, an
environment variable or a prompt. If the secret was real, taking it out is not enough: it has to be replaced where it is
used.`,
  good: { text: '---\ntitle: Access\n---\n\n```sh\ncurl --user "$API_USER:$API_TOKEN" https://api.example/\n```\n' },
  bad: {
    text: '---\ntitle: Access\n---\n\n```sh\ncurl --user admin:hunter2horse https://api.example/\n```\n',
    at: ['6:19'],
  },
  checkPage({ source }, report) {
    for (const { start, end, what } of secretsIn(source.text)) {
      report({
        place: rangeBetween(source, start, end),
        message: `this looks like ${what}`,
        advice:
          'Take it out, and if it was real replace it where it is used. Write a variable such as `$TOKEN` instead.',
      });
    }
  },
});

/** What looks like a secret in a text, by its offsets. */
export function secretsIn(text: string): { readonly start: number; readonly end: number; readonly what: string }[] {
  return secrets.flatMap(([pattern, what]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: all, 1: before = '', 2: secret, index }) => {
      if (secret !== undefined && placeholder.test(secret)) return [];
      const start = index + (secret === undefined ? 0 : before.length);
      return [{ start, end: secret === undefined ? index + all.length : start + secret.length, what }];
    }),
  );
}
