import type { Config } from '../config/schema.ts';

/** A font with its one file. */
interface FontFile {
  readonly name: string;
  readonly cssVariable: `--${string}`;
  readonly fallbacks: string[];
  readonly src: string;
  readonly weight: string;
  /** A command that changed its font while it is read would move what stands below it. */
  readonly display?: 'optional';
}

/** The fonts of the site: the organisation’s own where it has some. */
export function fontFiles({ text, code }: Config['fonts']): readonly FontFile[] {
  const own = (font: NonNullable<typeof text>) => ({
    name: font.name,
    src: `./public/${font.file}`,
    weight: font.weight,
  });
  return [
    {
      ...(text
        ? own(text)
        : { name: 'Inter', src: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', weight: '100 900' }),
      cssVariable: '--font-text',
      fallbacks: ['system-ui', 'sans-serif'],
    },
    {
      ...(code
        ? own(code)
        : {
            name: 'JetBrains Mono',
            src: '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
            weight: '100 800',
          }),
      cssVariable: '--font-code',
      fallbacks: ['ui-monospace', 'monospace'],
      display: 'optional',
    },
  ];
}
