import { slugify } from 'transliteration';

/**
 * The id that a title suggests: Latin letters, digits and hyphens, whatever
 * script the title is in.
 *
 * @param title any text: "Диск заполнен", "磁盘已满", "What you don’t own"
 * @returns the id, such as "disk-zapolnen"; empty where the title holds no letter or digit
 */
export function slugOf(title: string): string {
  return slugify(title.replace(/['’ʼ]/g, ''), { allowedChars: 'a-zA-Z0-9', separator: '-', trim: true })
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
