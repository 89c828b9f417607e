import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ComponentDefinition, components } from '../../src/kinds/components.ts';
import { fieldsOf } from '../../src/kinds/schema-fields.ts';

const guide = readFileSync('src/help/style.mdx', 'utf8');
const blocks = /^(`{3,})[\s\S]*?^\1/gm;
const code = (guide.match(blocks) ?? []).join('\n');
const shown = guide.replaceAll(blocks, '');

test.each(Object.entries<ComponentDefinition>(components))('the style guide explains <%s> and shows it', (name, {
  attributes,
}) => {
  expect(code).toContain(`<${name}`);
  // No page of an organisation comes with the product, so what must name one is explained and not shown.
  const namesPage = fieldsOf(attributes).some(
    ({ facts, required }) => required && (facts.refersTo || facts.text === 'link'),
  );
  if (!namesPage) expect(shown).toContain(`<${name}`);
  for (const { name: attribute } of fieldsOf(attributes)) expect(shown, attribute).toContain(`\`${attribute}\``);
});
