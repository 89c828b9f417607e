import { type ComponentDefinition, components } from '../../kinds/components.ts';
import type { KindName } from '../../kinds/index.ts';
import { fieldsOf, type SchemaField } from '../../kinds/schema-fields.ts';
import type { KnownPages } from './known-pages.ts';

/**
 * The components of the site as TypeScript, for the MDX language server: it
 * completes and explains what the type `MDXProvidedComponents` names. An id is
 * one of the pages there are.
 *
 * @returns the text of a `.d.ts` file
 */
export function componentTypes(pages: KnownPages): string {
  const members = Object.entries(components).map(([name, component]: [string, ComponentDefinition]) => {
    const attributes = fieldsOf(component.attributes).map((field) => {
      const { name: attribute, required, description } = field;
      return `${comment(description, 2)}    ${attribute}${required ? '' : '?'}: ${typeOf(field, pages)};`;
    });
    const children = component.holds === 'nothing' ? [] : ['    children?: unknown;'];
    return `${comment(component.about, 1)}  ${name}(props: {\n${[...attributes, ...children].join('\n')}\n  }): unknown;`;
  });
  return `// Written by "npm run schemas".\ninterface MDXProvidedComponents {\n${members.join('\n')}\n}\n`;
}

function typeOf({ options, facts }: SchemaField, pages: KnownPages): string {
  const ids = facts.refersTo === undefined ? options : pages.of(facts.refersTo as KindName).map(({ id }) => id);
  return ids.length > 0 ? ids.map((id) => JSON.stringify(id)).join(' | ') : 'string';
}

function comment(text: string, depth: number): string {
  return `${'  '.repeat(depth)}/** ${text.replaceAll('*/', '*∕')} */\n`;
}
