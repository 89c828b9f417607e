import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord, stepTime, type WorkRecord, writeRecord } from '../../../src/runbook/log.ts';

const record: WorkRecord = {
  title: 'Disk filling',
  runbook: 'disk-filling',
  incident: 'INC-204',
  values: { namespace: 'payments', disk_path: '/var/log' },
  steps: [
    { at: '2026-11-23T04:12:04+01:00', step: 'Find the biggest folders', note: '40 GB in /var/log | mostly old' },
    { at: '2026-11-23T04:15:30+01:00', step: 'Rotate the logs', note: '' },
  ],
};

describe('writeRecord', () => {
  it('writes what a chat or an issue can show as it is', () => {
    expect(writeRecord(record)).toBe(
      [
        '# What I did: Disk filling',
        '',
        'Runbook: /runbooks/disk-filling/  ',
        'Incident: INC-204  ',
        'Values: namespace=payments, disk_path=/var/log',
        '',
        '| UTC | Local | Step | Note |',
        '|---|---|---|---|',
        '| 2026-11-23T03:12:04Z | 04:12:04 +01:00 | Find the biggest folders | 40 GB in /var/log \\| mostly old |',
        '| 2026-11-23T03:15:30Z | 04:15:30 +01:00 | Rotate the logs |  |',
        '',
      ].join('\n'),
    );
  });
});

describe('readRecord', () => {
  it('gives back what was written, whatever was noted', () => {
    const text = fc.string({ unit: 'grapheme' }).map((value) => value.replace(/\r\n?/g, '\n').trim());
    const tricky = fc.constantFrom('-', '\\', '|', '\\|', 'a\\', '<br>', 'a\nb', 'x=1, y=2', '# What I did: no', '\\-');
    const any = fc.oneof(text, tricky);
    const word = any.filter((value) => value !== '');
    const records = fc.record({
      title: any,
      runbook: fc.constantFrom('disk-filling', 'storage/disk-filling'),
      incident: fc.option(word, { nil: undefined }),
      values: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/), any),
      steps: fc.array(
        fc.record({
          at: fc
            .tuple(
              fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
              fc.integer({ min: -12 * 60, max: 14 * 60 }),
            )
            .map(([date, offset]) => stepTime(date.getTime(), offset)),
          step: word,
          note: any,
        }),
      ),
    });
    fc.assert(
      fc.property(records, (given) => {
        expect(readRecord(writeRecord(given))).toEqual({ record: given, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('finds the record inside an issue with other line ends', () => {
    const pasted = `I did this:\n\n${writeRecord(record)}\n# Thanks\n\n| a | b |\n|---|---|\n`.replace(/\n/g, '\r\n');
    expect(readRecord(pasted)).toEqual({ record, problems: [] });
  });

  it('reads the rest where one row was broken by hand, and says which', () => {
    const broken = writeRecord(record).replace('2026-11-23T03:12:04Z', 'about three');
    const read = readRecord(broken);
    expect(read.record?.steps).toHaveLength(1);
    expect(read.problems).toEqual([
      { line: 9, message: 'expected a time in UTC such as 2026-11-23T03:12:04Z, found "about three"' },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['another text', '# Lunch\n\n| UTC | Local | Step | Note |'],
    ['a record that names no runbook', '# What I did: Something\n\nIncident: -'],
  ])('says what it expected of %s', (_, markdown) => {
    const { record: none, problems } = readRecord(markdown);
    expect(none).toBeUndefined();
    expect(problems[0]?.message).toMatch(/^expected a line/);
  });

  it.each([
    ['2026-11-23T03:12:04Z', '+99:99'],
    ['9999-12-31T23:59:59Z', '+14:00'],
    ['0000-01-01T00:00:00Z', '-01:00'],
  ])('says that %s has no local time with %s', (utc, offset) => {
    const text = writeRecord({ ...record, steps: [] });
    const read = readRecord(`${text.trimEnd()}\n| ${utc} | 10:00:00 ${offset} | Look | |\n`);
    expect(read.record?.steps).toEqual([]);
    expect(read.problems[0]?.message).toMatch(/^expected the local time/);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '# What I did: x',
            'Runbook: /runbooks/x/',
            '|',
            '\\',
            'Values: a=',
            '\n',
            '| 2026-13-99T99:99:99Z |',
            '-',
          ),
        ),
        (parts) => {
          readRecord(parts.join(''));
        },
      ),
    );
  });
});
