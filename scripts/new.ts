import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import colors from 'picocolors';
import { type KnownPages, knownPages } from '../src/authoring/editor/known-pages.ts';
import { writeEditorIndex } from '../src/authoring/editor/write-editor-index.ts';
import { readArguments, takenByNpm } from '../src/authoring/new-page/arguments.ts';
import { completed } from '../src/authoring/new-page/complete.ts';
import { Left } from '../src/authoring/new-page/interview.ts';
import { type NewPage, scaffold } from '../src/authoring/new-page/page.ts';
import { usage } from '../src/authoring/new-page/usage.ts';
import { runMain } from '../src/command/command.ts';
import { UsageError } from '../src/command/usage-error.ts';
import { urlOf } from '../src/model/page.ts';
import { readRecord, type WorkRecord } from '../src/runbook/log.ts';
import { readSources } from '../src/source/read.ts';
import { today } from '../src/source/today.ts';
import { writeNew } from '../src/source/write.ts';

const root = process.cwd();

async function main(argv: readonly string[]): Promise<number> {
  const request = readArguments(argv);
  if (request.help) {
    console.log(usage(request.kind));
    return 0;
  }
  const taken = request.kind ? takenByNpm(request.kind, process.env) : [];
  if (taken.length > 0) {
    throw new UsageError(
      `npm took ${taken.join(', ')} for its own. Put two dashes after "new": npm run new -- ${request.kind} "…" ${taken[0]} …`,
    );
  }
  const record = request.fromLog === undefined ? undefined : await readLog(request.fromLog);
  const pages = knownPages(await readSources(root));
  const atTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true && !request.yes;
  const draft = await completed(request, { record, pages, today, atTerminal }).catch(left);
  if (!draft) return 130;
  const page = scaffold(draft);
  if (page.text === undefined) {
    for (const { field, message } of page.misfits) console.error(`--${field}: ${message}`);
    return 2;
  }
  if (!writeNew(join(root, page.file), page.text)) {
    console.error(`${page.file} already exists; nothing was written. Give the new page another name with --id.`);
    return 1;
  }
  await writeEditorIndex(root);
  console.log(farewell(draft, page.file, pages));
  return 0;
}

/** Who leaves the questions writes nothing. */
function left(error: unknown): undefined {
  if (!(error instanceof Left)) throw error;
}

/** Reads the record of work, and tells on the way about lines that are none. */
async function readLog(file: string): Promise<WorkRecord> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--from-log: cannot read ${file} (${error.code}).`);
  });
  const { record, problems } = readRecord(text);
  for (const { line, message } of problems) console.error(`${file}:${line}: ${message}`);
  if (!record) throw new UsageError(`--from-log: ${file} contains no record of work.`);
  if (record.steps.length === 0) throw new UsageError(`--from-log: ${file} lists no completed step.`);
  return record;
}

function farewell(draft: NewPage, file: string, pages: KnownPages): string {
  const ownerless = draft.kind !== 'role' && !pages.of('role').some(({ id }) => id === draft.owner);
  const first = ownerless ? [`Write the role that owns it:  npm run new -- role --id ${draft.owner}`] : [];
  const url = urlOf(draft);
  return [
    `${colors.green('Written:')} ${file}`,
    '',
    'Next:',
    ...[
      ...first,
      `Write where it says "To write". The style guide: /help/style/`,
      `See it as you write:  npm run dev  →  http://localhost:4321${url}`,
      `Check it:             npm run check -- ${file}`,
      'Link to it from the page a reader would come from.',
    ].map((line, index) => `  ${index + 1}. ${line}`),
  ].join('\n');
}

await runMain('new', main);
