import { spawnSync } from 'node:child_process';
import { UsageError } from '../../command/usage-error.ts';
import { type Issue, type IssueHost, issueLabel } from './issues.ts';

/** A host that did not do what it was asked. */
export class HostError extends UsageError {}

const description = 'Kept up to date by the handbook';

/** Issues on GitHub, by its own command `gh`, which knows the repository and who is asking. */
export function gitHubIssues(): IssueHost {
  return {
    async list() {
      gh(['label', 'create', issueLabel, '--force', '--color', '5319E7', '--description', description]);
      const fields = 'number,title,body,state';
      const args = ['--label', issueLabel, '--state', 'all', '--limit', '1000', '--json', fields];
      const found = JSON.parse(gh(['issue', 'list', ...args])) as (Omit<Issue, 'isOpen'> & { state: string })[];
      return found.map(({ state, ...issue }) => ({ ...issue, isOpen: state.toUpperCase() === 'OPEN' }));
    },
    async create(title, body) {
      gh(['issue', 'create', '--title', title, '--label', issueLabel, '--body-file', '-'], body);
    },
    async edit(number, title, body) {
      gh(['issue', 'edit', String(number), '--title', title, '--body-file', '-'], body);
    },
    async reopen(number) {
      gh(['issue', 'reopen', String(number)]);
    },
    async close(number) {
      gh(['issue', 'close', String(number), '--comment', 'Nothing is due.']);
    },
    async comment(number, body) {
      gh(['issue', 'comment', String(number), '--body-file', '-'], body);
    },
  };
}

function gh(args: readonly string[], input = ''): string {
  const { status, stdout, stderr, error } = spawnSync('gh', args, { encoding: 'utf8', input, maxBuffer: 2 ** 28 });
  if (error) throw new HostError(`GitHub’s command \`gh\` cannot be run: ${error.message}`);
  if (status !== 0) throw new HostError(`\`gh ${args.slice(0, 2).join(' ')}\` failed: ${stderr.trim()}`);
  return stdout;
}

/** Where a GitLab is, which project is meant, and who asks. */
export interface GitLabAccess {
  /** Such as https://gitlab.example/api/v4; a pipeline has it in CI_API_V4_URL. */
  readonly api: string;
  /** Id or path of the project; CI_PROJECT_ID in a pipeline. */
  readonly project: string;
  /** An access token that may write issues: the token of a job may not. */
  readonly token: string;
}

/** Issues on a GitLab, gitlab.com or one’s own; see “Issues API” and “Notes API” in its manual. */
export function gitLabIssues({ api, project, token }: GitLabAccess): IssueHost {
  const base = `${api.replace(/\/+$/, '')}/projects/${encodeURIComponent(project)}/issues`;
  const ask = async (method: string, path: string, body?: object) => {
    const headers = { 'private-token': token, 'content-type': 'application/json' };
    const response = await fetch(`${base}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (!response.ok) throw new HostError(`GitLab answered ${method} ${path} with ${response.status}.`);
    return response;
  };
  const change = (number: number, body: object) => ask('PUT', `/${number}`, body).then(() => undefined);
  return {
    async list() {
      const issues: Issue[] = [];
      for (let page = '1'; page !== ''; ) {
        const response = await ask('GET', `?labels=${issueLabel}&scope=all&state=all&per_page=100&page=${page}`);
        const found = (await response.json()) as { iid: number; title: string; description?: string; state: string }[];
        for (const { iid, title, description: body, state } of found)
          issues.push({ number: iid, title, body: body ?? '', isOpen: state === 'opened' });
        page = response.headers.get('x-next-page') ?? '';
      }
      return issues;
    },
    create: (title, body) => ask('POST', '', { title, description: body, labels: issueLabel }).then(() => undefined),
    edit: (number, title, body) => change(number, { title, description: body }),
    reopen: (number) => change(number, { state_event: 'reopen' }),
    async close(number) {
      await ask('POST', `/${number}/notes`, { body: 'Nothing is due.' });
      await change(number, { state_event: 'close' });
    },
    comment: (number, body) => ask('POST', `/${number}/notes`, { body }).then(() => undefined),
  };
}

/**
 * Sends a message to a chat.
 *
 * @param address whoever knows it may write there, so no message of ours shows it
 */
export async function sendToChat(address: string, message: { readonly text: string }): Promise<void> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(message) };
  const response = await fetch(address, request).catch(() => undefined);
  if (!response) throw new HostError('the chat could not be reached');
  if (!response.ok) throw new HostError(`the chat answered with ${response.status}`);
}
