import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../../src/authoring/new-page/slug.ts';

describe('slugOf', () => {
  it.each([
    ['Disk filling', 'disk-filling'],
    ['What you don’t own', 'what-you-dont-own'],
    ['Диск заполнен', 'disk-zapolnen'],
    ['Ο δίσκος γεμίζει', 'o-diskos-gemizei'],
    ['磁盘已满', 'ci-pan-yi-man'],
    ['디스크 가득 참', 'diseukeu-gadeug-cam'],
    ['Größe: 5 GB/Tag', 'grosse-5-gb-tag'],
    ['İstanbul', 'istanbul'],
    ['🎉', ''],
    ['../../etc/passwd', 'etc-passwd'],
  ])('names %s by %s', (title, id) => {
    expect(slugOf(title)).toBe(id);
  });

  it('gives an id or nothing for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(slugOf(title)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      }),
    );
  });
});
