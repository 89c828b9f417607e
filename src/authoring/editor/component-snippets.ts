import { type ComponentDefinition, components } from '../../kinds/components.ts';
import { fieldsOf, type SchemaField } from '../../kinds/schema-fields.ts';

/** A snippet of VS Code: what is written in the place of its name. */
interface Snippet {
  readonly scope: string;
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** Each component that may stand in a page by itself, to be written by its name, for editors that take VS Code’s snippets. */
export function componentSnippets(): Readonly<Record<string, Snippet>> {
  const all: [string, ComponentDefinition][] = Object.entries(components);
  return Object.fromEntries(
    all
      .filter(([, { within }]) => within === undefined)
      .map(([name, { about }]) => {
        let stop = 0;
        const next = () => {
          stop += 1;
          return stop;
        };
        return [name, { scope: 'mdx', prefix: [name, `<${name}`], description: about, body: lines(name, next, '') }];
      }),
  );
}

function lines(name: string, next: () => number, indent: string): string[] {
  const { attributes, holds, count } = (components as Readonly<Record<string, ComponentDefinition>>)[
    name
  ] as ComponentDefinition;
  const given = fieldsOf(attributes)
    .filter(({ required }) => required)
    .map((field) => ` ${field.name}="${placeFor(field, next())}"`)
    .join('');
  if (holds === 'nothing') return [`${indent}<${name}${given} />`];
  const inner =
    holds === 'prose'
      ? ['', `${indent}$${next()}`, '']
      : Array.from({ length: count?.least ?? 1 }).flatMap(() => lines(holds[0] ?? '', next, `${indent}  `));
  return [`${indent}<${name}${given}>`, ...inner, `${indent}</${name}>`];
}

/** Where the cursor stops, with the words to choose from. */
function placeFor({ options }: SchemaField, stop: number): string {
  return options.length > 0 ? `\${${stop}|${options.join(',')}|}` : `$${stop}`;
}
