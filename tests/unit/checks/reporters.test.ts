import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/checks/finding.ts';
import { rules } from '../../../src/checks/index.ts';
import { excerpt } from '../../../src/checks/reporters/excerpt.ts';
import { explain, listRules } from '../../../src/checks/reporters/explain.ts';
import { github } from '../../../src/checks/reporters/github.ts';
import { gitlab } from '../../../src/checks/reporters/gitlab.ts';
import { json } from '../../../src/checks/reporters/json.ts';
import { lineOf, pretty } from '../../../src/checks/reporters/pretty.ts';
import { sarif } from '../../../src/checks/reporters/sarif.ts';
import { ruleDocs } from '../../../src/checks/rule-docs.ts';
import { summaryOf } from '../../../src/checks/summary.ts';
import { hidden } from '../../../src/model/hidden-characters.ts';

const error: Finding = {
  rule: 'known-reference',
  severity: 'error',
  file: 'content/guides/a b.mdx',
  line: 4,
  column: 8,
  endLine: 4,
  endColumn: 12,
  message: '`owner: srre` is not a role',
  advice: 'Did you mean `sre`? It is 100 % sure, almost.',
  fix: [{ start: 0, end: 1, text: '' }],
};
const warning: Finding = {
  ...error,
  rule: 'tidy-ends',
  severity: 'warn',
  line: 7,
  endLine: 9,
  message: 'blanks',
  advice: 'Take them out.',
};

describe('reporters', () => {
  it('none lets what a page says steer a terminal, begin a line of a log or lead elsewhere', () => {
    const hostile = {
      ...error,
      file: 'content/guides/a\n::error::\u001B[2J.mdx',
      message: 'x\r::stop-commands::y\n::add-mask::z\u009B31m\u202E[click](https://evil.example)',
    };
    for (const said of [
      lineOf(hostile),
      github([hostile]),
      gitlab([hostile]),
      json([hostile], summaryOf([hostile], 1)),
      sarif([hostile]),
    ]) {
      expect(said.search(hidden)).toBe(-1);
      expect(said).not.toMatch(/[\r\n]::(?!error file=)/);
    }
    expect(JSON.parse(json([hostile], summaryOf([hostile], 1))).findings[0].message).toBe(hostile.message);
    const [{ results }] = JSON.parse(sarif([hostile])).runs;
    expect(results[0].message.text).toContain('\\[click](https://evil.example)');
  });

  it('pretty: a line for each, a warning says that it is one, a summary by rule', () => {
    expect(lineOf(error)).toBe(
      'content/guides/a b.mdx:4:8  `owner: srre` is not a role — did you mean `sre`? It is 100 % sure, almost.  (known-reference)',
    );
    expect(lineOf(warning)).toBe('content/guides/a b.mdx:7:8  warning: blanks — take them out.  (tidy-ends)');
    const text = pretty([error, warning], summaryOf([error, warning], 1234), false);
    expect(text).toContain('1 error and 1 warning in 1 of 1,234 pages.');
    expect(pretty([], summaryOf([], 1), false)).toBe('1 page checked, nothing found.\n');
    expect(pretty([error], summaryOf([error], 1), true)).toContain('\u001B[');
  });

  it('excerpt: shows the place in a long line, with tabs and letters beyond English', () => {
    expect(excerpt('a\nowner: srre\n', { line: 2, column: 8, endLine: 2, endColumn: 12 })).toEqual([
      '  2 │ owner: srre',
      '    │        ^^^^',
    ]);
    expect(excerpt('\tx é y\n', { line: 1, column: 6, endLine: 1, endColumn: 7 })).toEqual([
      '  1 │  x é y',
      '    │      ^',
    ]);
    const [line = '', carets = ''] = excerpt(`${'a'.repeat(500)}HERE${'b'.repeat(500)}`, {
      line: 1,
      column: 501,
      endLine: 1,
      endColumn: 505,
    });
    expect(line.length).toBeLessThan(120);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE');
    expect(excerpt('', { line: 3, column: 1, endLine: 3, endColumn: 1 })).toEqual([]);
  });

  it('json: the findings’ nine fields and no more', () => {
    const { findings, summary } = JSON.parse(json([error], summaryOf([error], 1)));
    expect(Object.keys(findings[0])).toEqual([
      'rule',
      'severity',
      'file',
      'line',
      'column',
      'endLine',
      'endColumn',
      'message',
      'advice',
    ]);
    expect(summary.errors).toBe(1);
  });

  it('github: workflow commands with their special characters escaped', () => {
    expect(github([{ ...error, file: 'content/a,b:c.mdx' }, warning])).toBe(
      '::error file=content/a%2Cb%3Ac.mdx,line=4,col=8,endColumn=12,title=known-reference::`owner: srre` is not a role — Did you mean `sre`? It is 100 %25 sure, almost.\n' +
        '::warning file=content/guides/a b.mdx,line=7,endLine=9,title=tidy-ends::blanks — Take them out.\n',
    );
  });

  it('gitlab: the fields that its manual names, with a fingerprint that stays while lines move', () => {
    const report = (...findings: Finding[]) => JSON.parse(gitlab(findings));
    expect(report(error)).toEqual([
      {
        description: '`owner: srre` is not a role — Did you mean `sre`? It is 100 % sure, almost.',
        check_name: 'known-reference',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'major',
        location: { path: 'content/guides/a b.mdx', lines: { begin: 4, end: 4 } },
      },
    ]);
    const prints = (...findings: Finding[]) =>
      report(...findings).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(prints({ ...error, line: 9, endLine: 9 })).toEqual(prints(error));
    const many = [error, { ...error, line: 5 }, { ...error, file: 'content/guides/b.mdx' }, warning];
    expect(new Set(prints(...many)).size).toBe(4);
    expect(report()).toEqual([]);
  });

  it('sarif: a log of version 2.1.0 whose results refer to its rules', () => {
    const log = JSON.parse(sarif([error, warning]));
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
    expect(log.runs).toHaveLength(1);
    const [run] = log.runs;
    const { driver } = run.tool;
    expect(driver.name).toMatch(/\S/);
    expect(driver.rules).toHaveLength(rules.length);
    for (const rule of driver.rules) {
      expect(rule.id).toMatch(/^[a-z0-9-]+$/);
      expect(rule.shortDescription.text).toMatch(/\S/);
      expect(rule.help.text).toMatch(/\S/);
      expect(new URL(rule.helpUri).pathname).toBe(`/help/checks/${rule.id}/`);
      expect(['error', 'warning']).toContain(rule.defaultConfiguration.level);
    }
    expect(run.results).toHaveLength(2);
    for (const result of run.results) {
      expect(driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.message.text).toMatch(/\S/);
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      expect(artifactLocation).toEqual({ uri: 'content/guides/a%20b.mdx', uriBaseId: 'SRCROOT' });
      expect(run.originalUriBaseIds).toHaveProperty(artifactLocation.uriBaseId);
      expect(region.startLine).toBeGreaterThan(0);
      expect(region.startColumn).toBeGreaterThan(0);
    }
    expect(run.results.map((result: { level: string }) => result.level)).toEqual(['error', 'warning']);
  });

  it('explain and list: every rule with what it is for', () => {
    for (const rule of rules) {
      expect(explain(rule, 'https://site.example')).toContain(`https://site.example/help/checks/${rule.id}/`);
      expect(listRules()).toContain(`  ${rule.id} `);
      expect(rule.summary, rule.id).toMatch(/\.$/);
      expect(rule.explanation.length, rule.id).toBeGreaterThan(60);
    }
    expect(ruleDocs().map((doc) => doc.id)).toEqual(rules.map((rule) => rule.id));
  });
});
