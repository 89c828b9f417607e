import type { KindName } from '../../kinds/index.ts';
import { kinds, writtenKinds } from '../../kinds/index.ts';
import { type Field, fieldsOf } from './field.ts';

/** What `new --help` prints: the kinds, or the fields of one kind. */
export function usage(kind: KindName | undefined): string {
  const head = ['npm run new -- <kind> [title] [--field value …]', ''];
  if (!kind) {
    return [
      ...head,
      'Asks for what is missing and writes a page under content/.',
      '',
      'Kinds:',
      ...writtenKinds.map(({ name, about }) => `  ${name.padEnd(11)} ${about}`),
      '',
      'Flags:',
      ...flags,
      '',
      'The fields of a kind: npm run new -- runbook --help',
    ].join('\n');
  }
  return [
    ...head,
    `${kinds[kind].label.one}: ${kinds[kind].about}`,
    '',
    'Flags:',
    ...flags,
    ...(kind === 'postmortem' ? ['  --from-log <file>  Start from what "Copy what I did" of a runbook gave you.'] : []),
    '',
    'Fields (* needed):',
    ...fieldsOf(kind)
      .filter(({ name }) => name !== 'title')
      .flatMap((field) => [`  --${field.name}${field.required ? ' *' : ''}  ${shape(field)}`, `      ${field.about}`]),
  ].join('\n');
}

const flags = [
  '  --id <id>          The file’s name and address, if not made from the title.',
  '  --yes, -y          Ask nothing; use the defaults.',
  '  --help, -h         This text.',
];

function shape({ type, list, commas, options, target }: Field): string {
  const one = {
    text: 'text',
    number: 'number',
    data: 'YAML',
    choice: options.map(({ id }) => id).join(' | '),
    reference: `id of a ${target}`,
  }[type];
  if (!list) return one;
  return `${one} (several: ${commas ? 'separate with commas, or ' : ''}repeat the flag)`;
}
