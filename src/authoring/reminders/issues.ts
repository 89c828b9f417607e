/** An issue on a Git host. */
export interface Issue {
  /** As the host numbers it within its project. */
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly isOpen: boolean;
}

/** What a Git host can do with issues. */
export interface IssueHost {
  /** All issues with our label, open or closed. */
  list(): Promise<readonly Issue[]>;
  create(title: string, body: string): Promise<void>;
  edit(number: number, title: string, body: string): Promise<void>;
  reopen(number: number): Promise<void>;
  close(number: number): Promise<void>;
  comment(number: number, body: string): Promise<void>;
}

/** An issue that an owner should have. */
export interface WantedIssue {
  /** Tells this owner’s issue from others; letters, digits, `-`, `_`, `/`. */
  readonly key: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** Its points, each with an address that stands in the body; a new one is told in a comment. */
  readonly points: readonly { readonly line: string; readonly url: string }[];
}

/** The label by which our issues are found. */
export const issueLabel = 'watchbook-digest';

const mark = (key: string) => `<!-- watchbook-digest: ${key} -->`;
const keyIn = (body: string) => /<!-- watchbook-digest: (.+?) -->/.exec(body)?.[1];

/**
 * Keeps one issue for each owner: makes it, changes it where it says something
 * else, opens it again, and closes it when nothing is due. What was there
 * already is left alone, so a second run does nothing.
 *
 * @param isWhole whether these are all owners; else issues of others are left as they are
 * @returns what was done, a line each
 */
export async function keepIssues(
  host: IssueHost,
  wanted: readonly WantedIssue[],
  isWhole: boolean,
): Promise<readonly string[]> {
  const done: string[] = [];
  // The oldest of an owner is the one that stays, an open one before all closed ones.
  const ours = (await host.list())
    .flatMap((issue) => {
      const key = keyIn(issue.body);
      return key === undefined ? [] : [{ key, issue }];
    })
    .sort((a, b) => Number(b.issue.isOpen) - Number(a.issue.isOpen) || a.issue.number - b.issue.number);
  const kept = new Set<number>();
  for (const { key, title, body, points } of wanted) {
    const whole = `${body}\n\n${mark(key)}\n`;
    const issue = ours.find((one) => one.key === key)?.issue;
    if (!issue) {
      await host.create(title, whole);
      done.push(`made an issue: ${title}`);
      continue;
    }
    kept.add(issue.number);
    if (!issue.isOpen) {
      await host.reopen(issue.number);
      done.push(`opened #${issue.number} again: ${title}`);
    }
    if (issue.title === title && issue.body.trim().replaceAll('\r\n', '\n') === whole.trim()) continue;
    await host.edit(issue.number, title, whole);
    done.push(`changed #${issue.number}: ${title}`);
    // A change of the text alone tells nobody.
    const fresh = points.filter(({ url }) => !issue.body.includes(`](${url})`));
    if (fresh.length > 0) await host.comment(issue.number, `New:\n\n${fresh.map(({ line }) => line).join('\n')}`);
  }
  const keys = new Set(wanted.map(({ key }) => key));
  for (const { key, issue } of ours) {
    if (!issue.isOpen || kept.has(issue.number) || (!isWhole && !keys.has(key))) continue;
    await host.close(issue.number);
    done.push(`closed #${issue.number}: ${issue.title}`);
  }
  return done;
}
