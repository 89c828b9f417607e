import type { z } from 'zod';
import type { ComponentDefinition } from '../kinds/components.ts';
import type { FieldFacts } from '../kinds/field-facts.ts';
import { idPattern } from '../kinds/fields.ts';
import { fieldsOf } from '../kinds/schema-fields.ts';
import { didYouMean, listOf } from '../model/nearest.ts';
import { type BodyNode, isTag } from '../source/body.ts';
import { attributesIn, literalsIn, placesIn, type Stretch } from '../source/component.ts';
import type { Refusal } from './refusal.ts';

type Known = Readonly<Record<string, ComponentDefinition>>;

/**
 * What is wrong with one tag by itself: its name, its attributes.
 *
 * @param body the text that it was read from
 */
export function tagRefusals(tag: BodyNode, body: string, known: Known): Refusal[] {
  const name = tag.name ?? '';
  const component = definitionIn(known, name);
  const places = placesIn(body, tag);
  if (!component) return [{ rule: 'no-components', ...places.name, ...unknownTag(name, known) }];
  const refused = (place: Stretch | undefined, message: string, advice: string): Refusal => ({
    rule: 'component-attribute',
    ...(place ?? places.name),
    message,
    advice,
  });
  const misspelt = misspeltIn(tag).map(({ attribute = 'name', isTwice }) =>
    refused(
      places.attributes.get(attribute)?.whole,
      `\`<${name}>\` ${isTwice ? `has \`${attribute}\` twice` : 'has an attribute that is no plain text'}`,
      isTwice ? 'Take one of them out.' : `Write it as \`${attribute}="value"\`.`,
    ),
  );
  if (misspelt.length > 0) return misspelt;
  const fields = fieldsOf(component.attributes);
  const values = literalsIn(tag);
  const issues = component.attributes.safeParse(values).error?.issues ?? [];
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const names = fields.map((field) => field.name);
      const advice = names.length > 0 ? `Its attributes are ${listOf(names)}.` : 'It has no attributes.';
      return issue.keys.map((key) =>
        refused(
          places.attributes.get(key)?.whole,
          `\`${key}\` is no attribute of \`<${name}>\``,
          `${didYouMean(key, names)}${advice}`,
        ),
      );
    }
    const attribute = String(issue.path[0]);
    const value = values[attribute];
    const { description = '', facts = {} } = fields.find((field) => field.name === attribute) ?? {};
    if (value === undefined) {
      return [refused(undefined, `\`<${name}>\` lacks \`${attribute}\``, `Add \`${attribute}="…"\`. ${description}`)];
    }
    const message = `\`${attribute}="${shown(value)}"\` does not fit`;
    return [refused(places.attributes.get(attribute)?.value, message, valueAdvice(issue, value, facts))];
  });
}

/**
 * Tags that stand where they cannot be shown, or hold what they cannot.
 *
 * @param body the text that the tree was read from
 */
export function placeRefusals(tree: BodyNode, body: string, known: Known): Refusal[] {
  const found: Refusal[] = [];
  const refuse = (node: BodyNode, message: string, advice: string) => {
    const { position } = node;
    const whole = { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
    found.push({ rule: 'component-place', ...(isTag(node) ? placesIn(body, node).name : whole), message, advice });
  };
  const visit = (node: BodyNode, container: string | undefined): void => {
    const component = isTag(node) ? definitionIn(known, node.name ?? '') : undefined;
    const around = component ? (node.name ?? undefined) : container;
    if (component) lookInto(node, component, refuse);
    for (const child of node.children ?? []) {
      const inner = isTag(child) ? definitionIn(known, child.name ?? '') : undefined;
      if (inner) lookAt(child, inner, node, refuse);
      if (child.type === 'heading' && around)
        refuse(
          child,
          `a heading stands in \`<${around}>\``,
          'Put it before the tag: the list of contents leads to it. Or make it a line in bold.',
        );
      visit(child, around);
    }
  };
  visit(tree, undefined);
  return found;
}

/**
 * What is wrong with the tag of a component that cannot be read at all.
 *
 * @param offset where the parser gave up
 * @param said the parser’s words
 * @returns undefined where no component stands there
 */
export function brokenTag(body: string, offset: number, said: string, known: Known) {
  const [, slash, name = ''] = /^<(\/?)\s*([A-Za-z]+)/.exec(body.slice(offset)) ?? [];
  const component = definitionIn(known, name);
  if (!component) return undefined;
  const [, open] = /corresponding closing tag for `<([A-Za-z]+)>`/.exec(said) ?? [];
  if (slash && open)
    return { message: `\`<${open}>\` is still open here`, advice: `Put \`</${open}>\` before \`</${name}>\`.` };
  if (slash)
    return {
      message: `\`</${name}>\` closes nothing that is open here`,
      advice: `Take it out, or put \`<${name}>\` before it.`,
    };
  if (/closing tag/.test(said)) {
    const advice =
      component.holds === 'nothing'
        ? `End it at once: \`<${name} … />\`.`
        : `Put \`</${name}>\` on a line of its own behind what it holds.`;
    return { message: `\`<${name}>\` is not closed`, advice };
  }
  const [attribute = 'name'] = fieldsOf(component.attributes).map((field) => field.name);
  const example = `<${name}${fieldsOf(component.attributes).length > 0 ? ` ${attribute}="value"` : ''}${component.holds === 'nothing' ? ' /' : ''}>`;
  return {
    message: `\`<${name}\` cannot be read as a tag`,
    advice: `Write it as \`${example}\`, with straight quotes around each value.`,
  };
}

type Refuse = (node: BodyNode, message: string, advice: string) => void;

/** Where a component stands. */
function lookAt(tag: BodyNode, { within }: ComponentDefinition, parent: BodyNode, refuse: Refuse): void {
  const { name, type } = tag;
  if (within && parent.name !== within) {
    refuse(
      tag,
      `\`<${name}>\` stands outside \`<${within}>\``,
      `Put it directly between \`<${within}>\` and \`</${within}>\`.`,
    );
  } else if (type === 'mdxJsxTextElement' && !isTag(parent)) {
    refuse(
      tag,
      `\`<${name}>\` stands in a line of text`,
      'Put it on lines of its own, with an empty line before and after.',
    );
  }
}

/** What a component holds. */
function lookInto(tag: BodyNode, { holds, count }: ComponentDefinition, refuse: Refuse): void {
  const { name } = tag;
  const children = (tag.children ?? []).filter(saysSomething);
  if (holds === 'prose') return;
  if (holds === 'nothing') {
    if (children.length > 0)
      refuse(
        tag,
        `\`<${name}>\` has no content of its own: the site fills it in`,
        `Close it where it opens: \`<${name} … />\`.`,
      );
    return;
  }
  const names = holds.map((one) => `<${one}>`);
  for (const child of children) {
    if (isTag(child) && holds.includes(child.name ?? '')) continue;
    refuse(
      child,
      `\`<${name}>\` holds only ${listOf(names)}`,
      `Put this into a \`${names[0]}\`, or outside \`<${name}>\`.`,
    );
  }
  const own = children.filter(isTag).length;
  if (count && (own < count.least || own > count.most))
    refuse(tag, `\`<${name}>\` holds ${own} of ${listOf(names)}`, `Write from ${count.least} to ${count.most}.`);
}

/** Whether a reader would see something of a node: blanks and comments are nothing. */
const saysSomething = ({ type, value }: BodyNode) =>
  type !== 'mdxFlowExpression' && type !== 'mdxTextExpression' && !(type === 'text' && value?.trim() === '');

function definitionIn(known: Known, name: string): ComponentDefinition | undefined {
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

/** Attributes that are code, have no value or stand there twice; those of a spread have no name. */
function misspeltIn(tag: BodyNode): { attribute: string | undefined; isTwice: boolean }[] {
  const all = attributesIn(tag);
  return all.flatMap(({ name, value }, at) => {
    const isTwice = name !== undefined && all.findIndex((other) => other.name === name) !== at;
    return name === undefined || value === undefined || isTwice ? [{ attribute: name, isTwice }] : [];
  });
}

function unknownTag(name: string, known: Known): Pick<Refusal, 'message' | 'advice'> {
  const isTag = name === '' || /^[a-z]/.test(name);
  const message = isTag ? `\`<${name}>\` is an HTML tag` : `\`<${name}>\` is no component of the site`;
  const names = Object.keys(known);
  const meant = names.find((one) => one.toLowerCase() === name.toLowerCase());
  if (meant) return { message, advice: `Write \`<${meant}>\`, with its capital letter.` };
  const lower = name.toLowerCase();
  if (Object.hasOwn(instead, lower)) return { message, advice: instead[lower] ?? '' };
  const markdown = 'Use Markdown, or an aside such as `:::note`. A placeholder goes between backticks.';
  if (isTag || names.length === 0) return { message, advice: markdown };
  const tags = names.map((one) => `<${one}>`);
  return { message, advice: `${didYouMean(`<${name}>`, tags) || `${markdown} `}The components are ${listOf(tags)}.` };
}

function valueAdvice(issue: z.core.$ZodIssue, value: string, facts: FieldFacts): string {
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String);
    return `${didYouMean(value, options)}It can be ${listOf(options, 40)}.`;
  }
  if (issue.code === 'too_big') return `It has ${value.length} characters; at most ${issue.maximum} fit.`;
  const sentence = `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`;
  const id = value.trim().toLowerCase().replace(/\s+/g, '-');
  return facts.refersTo !== undefined && idPattern.test(id) ? `Did you mean \`${id}\`? ${sentence}` : sentence;
}

const shown = (value: string) => {
  const line = value.replace(/\s+/g, ' ').replaceAll('`', '’');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};

const instead: Readonly<Record<string, string>> = {
  a: 'Write a link as `[text](/runbooks/disk-filling/)`.',
  b: 'Write `**bold**`.',
  br: 'Begin a new paragraph with an empty line.',
  code: 'Put code between backticks.',
  em: 'Write `*emphasis*`.',
  i: 'Write `*emphasis*`.',
  img: 'Write an image as `![what it shows](/images/name.png)`.',
  kbd: 'Put keys between backticks.',
  script: 'A page cannot run scripts. Take it out.',
  strong: 'Write `**bold**`.',
  style: 'A page cannot bring styles. Take it out.',
  table: 'Write a Markdown table with `|`.',
};
