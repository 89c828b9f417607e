import type { KindName } from '../../kinds/index.ts';
import { kinds } from '../../kinds/index.ts';
import type { Kind } from '../../kinds/kind.ts';
import { words } from '../../words/words.ts';

/**
 * The body that a new page starts from: every required section in its order,
 * none of them empty, each telling its writer what belongs there.
 *
 * @returns MDX without frontmatter
 */
export function bodyOf(kind: KindName): string {
  const { sections, body = '' }: Pick<Kind, 'sections' | 'body'> = kinds[kind];
  if (sections.length === 0) return body;
  return sections
    .map(({ title, about, example }) =>
      [`## ${title}`, words.writing.toWrite(about), ...(example ? [example] : [])].join('\n\n'),
    )
    .join('\n\n');
}
