import { expect, test } from 'vitest';
import { addressOfPicture, pictureOf } from '../../../src/source/pictures.ts';

test('a picture is served no wider than it is, and at its own width where that is small', () => {
  expect(pictureOf('content/guides/a.png', 3000)).toEqual({ widths: [480, 960, 1440], usual: 960 });
  expect(pictureOf('content/guides/a.jpg', 1000)).toEqual({ widths: [480, 960, 1000], usual: 960 });
  expect(pictureOf('content/guides/a.JPEG', 300)).toEqual({ widths: [300], usual: 300 });
});

test.each([
  ['content/guides/a.svg', 900],
  ['content/guides/a.gif', 900],
  ['public/images/a.png', 900],
  ['content/guides/a.png', undefined],
])('%s of %s pixels stays what it is', (file, width) => {
  expect(pictureOf(file, width)).toBeUndefined();
});

test('its addresses can stand in a list', () => {
  expect(addressOfPicture('content/guides/a, b.png', 480, 'avif')).toBe('/media/guides/a%2C%20b.png.480.avif');
});
