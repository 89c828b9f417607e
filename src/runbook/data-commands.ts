import { hole, type SimpleCommand } from './simple-commands.ts';

/**
 * When a command takes its arguments as data. Texts are the command's words
 * without their quotes, joined by single blanks, each value as one `hole`.
 */
interface TakesData {
  /** What must not be in the command: an option or a subcommand that runs its argument, or reads it as a program. */
  readonly without?: RegExp;
  /** What the command must look like. */
  readonly as?: RegExp;
  /** What must stand before a value. */
  readonly after?: RegExp;
}

const always: TakesData = {};
const all = (names: string, rule: TakesData = always): [string, TakesData][] =>
  names.split(' ').map((name) => [name, rule]);

const kubectlVerbs =
  'annotate apply auth certificate cordon create delete describe drain get label logs patch rollout scale set taint top uncordon wait';
const gitVerbs = 'add blame branch checkout cherry-pick commit diff grep log mv revert rm show status switch tag';

/** A command with one of some verbs, before which only some options stand. */
const withVerb = (options: string, verbs: string) =>
  new RegExp(`^[^ ]+ (?:(?:${options}) )*(?:${verbs.replaceAll(' ', '|')})(?: |$)`);

/**
 * Commands that are known to take an argument for what it is and to hand it to
 * no shell, language or template. Only at these may a value hold any character;
 * a command that is not in this table gets harmless characters only. A row is
 * added after reading the command's manual for options that run something.
 */
const takers: ReadonlyMap<string, TakesData> = new Map([
  ...all('ls stat df du cat head tail wc file cp mv rm mkdir rmdir touch ln readlink realpath basename dirname'),
  ...all('diff cmp sha256sum md5sum chmod chown chgrp lsof findmnt lsblk blkid shred'),
  ...all('find', { without: / -(?:exec|ok|fprint|fls)/ }),
  ...all('egrep fgrep grep cut uniq nl column logger echo'),
  ...all('sort', { without: / --comp/ }),
  // The first word is a format, and -v takes a subscript that Bash evaluates.
  ...all('printf', { after: new RegExp(`^[^ ]+ [^-${hole}].* $`) }),
  ...all('id getent groups ps pgrep kill systemctl journalctl loginctl ping dig host'),
  ...all('lvs lvextend vgs pvs umount mountpoint'),
  // Any other word may be a plugin; what follows -- is another command.
  ...all('kubectl oc', { as: withVerb(`(?:-n|--namespace|--context)[ =][^ ]+`, kubectlVerbs), without: / -- / }),
  ...all('flux cmctl'),
  ...all('restic', { without: / -o| --(?:option|password-command|repo)/ }),
  ...all('amtool', { without: /template/ }),
  ...all('git', { as: withVerb('-C [^ ]+', gitVerbs), without: / (?:-O|--open-files|--exec|--ext-diff)/ }),
  ...all('jq', { after: / --arg [A-Za-z_]\w* $/ }),
]);

/** Commands that pass text on, or show it, and never act on what it says. */
const filters = new Set('cat column cut egrep fgrep fold grep head jq less nl rev sort tac tail tr uniq wc'.split(' '));

/** What may stand before a command without changing how it reads its arguments. */
const wrappers = /^(?:sudo (?:-n )?(?:-u [a-z_][a-z0-9_-]* )?(?:-n )?(?!-)|timeout \d+[smhd]? |nohup )/;

/** Where a command may send what it prints, other than on: nowhere, or to the other stream. */
const quietly = /^(?:\d*[<>]&\d+|(?:\d*[<>]|&>)\/dev\/null)$/;

/**
 * Whether a command of a pipeline takes the value at a place as data: an
 * argument as a whole, or a part of a path or of a name, that no other program
 * will read as its own language.
 *
 * @param pipeline the commands of a pipeline, in order
 * @param stage which of them
 * @param at where the place begins in the script
 * @example
 * ```ts
 * // for "echo {{x}} | sh": echo would, but what it prints is read by a shell
 * takesData(pipeline, 0, 5); // false
 * ```
 */
export function takesData(pipeline: readonly SimpleCommand[], stage: number, at: number): boolean {
  const command = pipeline[stage];
  const word = command?.words.find(({ places }) => places.some((place) => place.at === at));
  if (!command || !word?.places.every(({ isAlone }) => isAlone) || !isWholeOrPath(word.text)) return false;
  const later = pipeline.slice(stage + 1);
  return (
    pipeline.slice(stage).every(({ redirections }) => redirections.every(isQuiet)) &&
    later.every((next) => filters.has(next.words[0]?.text ?? '')) &&
    isTaker(command, command.words.indexOf(word))
  );
}

/** A value, or a path or name with values in it, perhaps as the value of a long option. */
function isWholeOrPath(text: string): boolean {
  return new RegExp(`^(?:--[a-z][a-z-]*=)?[\\w./${hole}][\\w./${hole}-]*$`).test(text);
}

function isTaker({ words }: SimpleCommand, index: number): boolean {
  const texts = words.map(({ text }) => text);
  const whole = texts.join(' ');
  const wrapper = wrappers.exec(whole)?.[0] ?? '';
  const own = whole.slice(wrapper.length);
  const rule = takers.get(/^[^ ]*/.exec(own)?.[0] ?? '');
  const before = texts
    .slice(0, index)
    .map((text) => `${text} `)
    .join('')
    .slice(wrapper.length);
  if (rule === undefined || before === '') return false;
  return !rule.without?.test(own) && (rule.as?.test(own) ?? true) && (rule.after?.test(before) ?? true);
}

function isQuiet({ operator, target }: SimpleCommand['redirections'][number]): boolean {
  return target !== undefined && quietly.test(`${operator}${target.text}`);
}
