import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import { type KindName, kinds } from '../../../src/kinds/index.ts';
import { refusalsIn } from '../../../src/prose/gate.ts';
import { parseLoosely } from '../../../src/source/body.ts';
import { parseSource } from '../../../src/source/source.ts';

/** A page that tries to do harm, as a family’s file under tests/fixtures/attacks/ writes it. */
interface Written {
  readonly name: string;
  readonly kind?: KindName;
  /** Fields put over those of a good page. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Put behind the body of a good page. */
  readonly body?: string;
  /** So often the second line of what a code block holds is repeated, with its number for `{n}`. */
  readonly times?: number;
  /** The whole file, instead. */
  readonly page?: string;
  /** The same in base64, where it is no text. */
  readonly bytes?: string;
  /** It is a symbolic link to this place. */
  readonly link?: string;
  /** Where it stands; otherwise in the folder of its kind. */
  readonly file?: string;
  /** `shown`, or all that the check says: rule, line and column. */
  readonly fate: 'shown' | readonly string[];
}

/** One attack, ready to be written into a handbook. */
export interface Attack {
  readonly family: string;
  readonly name: string;
  /** Path from the root of a handbook. */
  readonly file: string;
  readonly content: Buffer;
  readonly link: string | undefined;
  /** What the check has to say: `rule line:column`, sorted; nothing where the page is shown and does no harm. */
  readonly expected: readonly string[];
}

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'attacks');
const good = join(import.meta.dirname, '..', '..', 'fixtures', 'checks', 'good', 'content');

/** All attacks of all families. */
export const attacks: readonly Attack[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .flatMap((file) => attacksOf(file.replace('.yaml', ''), readFileSync(join(folder, file), 'utf8')));

function attacksOf(family: string, text: string): Attack[] {
  const { kind = 'guide', cases } = parse(text) as { kind?: KindName; cases: readonly Written[] };
  return cases.map((one) => {
    const own = one.kind ?? kind;
    return {
      family,
      name: one.name,
      file: one.file ?? `content/${kinds[own].folder}/${family}-${one.name}.mdx`,
      content: one.bytes ? Buffer.from(one.bytes, 'base64') : Buffer.from(one.page ?? pageOf(own, family, one)),
      link: one.link,
      expected: one.fate === 'shown' ? [] : one.fate,
    };
  });
}

/** A good page of a kind, with the fields and the words of an attack. */
function pageOf(kind: KindName, family: string, { name, fields = {}, body: short = '', times }: Written): string {
  const many = (line: string) =>
    Array.from({ length: times ?? 0 }, (_, n) => line.replaceAll('{n}', String(n))).join('');
  const body = times === undefined ? short : short.replace(/(?<=^.*\n.*\n).*\n/, many);
  const file = kind === 'role' ? 'developer' : ({ term: 'latency', service: 'storefront' }[kind as string] ?? 'good');
  const [, matter = '', text = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(good, kinds[kind].folder, `${file}.mdx`), 'utf8')) ?? [];
  const document = parseDocument(matter);
  for (const [key, value] of Object.entries({ title: `Attack ${family} ${name}`, ...fields })) document.set(key, value);
  return `---\n${document.toString({ lineWidth: 0 })}---\n${text}${body && `\n${body}`}`;
}

/** Whether a build by force goes on in spite of a page: it refuses those that hold what may not run, and tells why. */
export function canBeForced({ file, content, link }: Attack): boolean {
  if (link !== undefined) return true;
  const source = parseSource(file, content.toString('utf8'));
  const { body, kind } = source;
  return refusalsIn(body, parseLoosely(body, { smart: true }), { kind: kind?.name }).length === 0;
}
