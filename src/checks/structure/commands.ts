/** A way in which a command changes or destroys something. */
export interface Danger {
  /** What it does, to follow “this”. */
  readonly does: string;
  /** Where in the script, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Commands that lose something for good or stop what others use. Each pattern begins at the start of a command. */
const dangers: readonly (readonly [pattern: string, does: string])[] = [
  [String.raw`rm\s+(?:-\S+\s+)*-\w*[rR]\w*\b`, 'deletes whole folders'],
  [String.raw`find\b[^|;&\n]*\s-delete\b`, 'deletes files'],
  [String.raw`(?:dd\b[^|;&\n]*\bof=|mkfs(?:\.\w+)?\s|wipefs\s|shred\s|blkdiscard\s)`, 'overwrites a disk or a file'],
  [String.raw`(?:lvremove|vgremove|pvremove|lvreduce|zfs\s+destroy|zpool\s+destroy)\s`, 'removes a volume'],
  [String.raw`kubectl\s+(?:\S+\s+)*?(?:delete|drain)\s`, 'removes things from the cluster'],
  [String.raw`(?:terraform|tofu)\s+(?:\S+\s+)*?destroy\b`, 'destroys infrastructure'],
  [
    String.raw`(?:helm\s+(?:uninstall|delete)|docker\s+(?:system|volume|image)\s+prune)\b`,
    'removes what was installed',
  ],
  [String.raw`git\s+push\s+(?:\S+\s+)*?(?:--force\b(?!-with-lease)|-f\b)`, 'overwrites what others pushed'],
  [String.raw`(?:shutdown|reboot|poweroff|halt|systemctl\s+(?:poweroff|reboot|halt))\b`, 'stops the machine'],
  [String.raw`(?:iptables|nft)\s+(?:-F|--flush|flush)\b`, 'drops the firewall rules'],
  [String.raw`(?:redis-cli|valkey-cli)\b[^|;&\n]*\b(?:FLUSHALL|FLUSHDB)\b`, 'empties a store'],
  [String.raw`rabbitmqctl\s+(?:\S+\s+)*?(?:purge_queue|delete_queue|reset|force_reset)\b`, 'throws messages away'],
  [String.raw`postsuper\s+(?:\S+\s+)*?-d\b`, 'deletes mail'],
  [String.raw`(?:userdel|dropdb|dropuser)\s`, 'removes an account or a database'],
];

/** Statements in SQL, in a file of their own or inside a command. */
const statements: readonly (readonly [pattern: RegExp, does: string])[] = [
  [/\b(?:DROP\s+(?:TABLE|DATABASE|SCHEMA|ROLE|INDEX)|TRUNCATE\s+(?:TABLE\s+)?\w)/gi, 'drops data for good'],
  [/\bDELETE\s+FROM\s+[\w."]+/gi, 'deletes rows'],
];

const start = String.raw`(?:^|[|;&(\n]|&&|\bxargs\s+(?:-\S+\s+)*|\bdo\s|\bthen\s)\s*(?:sudo\s+(?:-\S+\s+(?:\w+\s+)?)*)?`;
const commands = dangers.map(([pattern, does]) => [new RegExp(`(${start})(${pattern})`, 'g'), does] as const);

/** Runs that change nothing, by their own switches. */
const rehearsal = /--dry-run\b(?!=none)|--test\b|--what-if\b|\s-n\b.*--delete/;

/**
 * The dangerous commands of a script, in order.
 *
 * @param language of the block: `sql` is read as SQL, all else as shell
 */
export function dangersIn(script: string, language: string): Danger[] {
  const found: Danger[] = [];
  const masked = script
    .replace(/(^|\s)#.*$/gm, (comment) => ' '.repeat(comment.length))
    .replace(/--\s.*$/gm, (comment) => ' '.repeat(comment.length));
  const lineAt = (at: number) => masked.slice(masked.lastIndexOf('\n', at - 1) + 1).split('\n', 1)[0] ?? '';
  if (language !== 'sql') {
    for (const [pattern, does] of commands) {
      for (const match of masked.matchAll(pattern)) {
        const at = match.index + (match[1]?.length ?? 0);
        if (!rehearsal.test(lineAt(at))) found.push({ does, start: at, end: at + (match[2]?.trimEnd().length ?? 1) });
      }
    }
  }
  if (language === 'sql' || /\b(?:psql|mysql|mariadb|sqlite3)\b/.test(masked)) {
    for (const [pattern, does] of statements) {
      for (const match of masked.matchAll(pattern)) {
        found.push({ does, start: match.index, end: match.index + match[0].length });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
