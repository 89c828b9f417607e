import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import type { Finding } from '../../checks/finding.ts';
import { urlOf } from '../../model/page.ts';
import { parseSource } from '../../source/source.ts';
import type { Handler } from './http.ts';
import { type FindingsNews, newsAddress, type PageFinding, scriptAddress, styleAddress } from './messages.ts';

/** Tells open pages what is new: the content, of which they are then shown anew, and what the check finds. */
export class News {
  readonly #readers = new Set<ServerResponse>();
  /** Another server knows another content by the same number. */
  readonly #begun = Date.now().toString(36);
  #content = 0;
  #findings: FindingsNews | undefined;

  /** Puts into a page what keeps it up to date. */
  readonly watched = (html: string): string => {
    const parts = `<link rel="stylesheet" href="${styleAddress}"><script type="module" src="${scriptAddress}?shows=${this.#version}"></script>`;
    // Copies for offline reading would hide what was just changed.
    return html.replace('</head>', `<meta name="watchbook-copies" content="none">${parts}</head>`);
  };

  /** Pages that are open show something else now. */
  contentChanged(): void {
    this.#content += 1;
    for (const reader of this.#readers) this.#tellVersion(reader);
  }

  found(findings: readonly Finding[]): void {
    this.#findings = { findings: findings.map(withAddress) };
    for (const reader of this.#readers) tell(reader, 'findings', this.#findings);
  }

  /** Answers the pages that ask what is new, and brings them their script. */
  readonly handler: Handler = async (path, request, response) => {
    if (path === scriptAddress) return { status: 200, type: 'text/javascript', body: await panel() };
    if (path === styleAddress) return { status: 200, type: 'text/css', body: await readFile(beside('panel.css')) };
    if (path !== newsAddress) return undefined;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    this.#readers.add(response);
    request.on('close', () => this.#readers.delete(response));
    this.#tellVersion(response);
    if (this.#findings) tell(response, 'findings', this.#findings);
    return 'answered';
  };

  get #version(): string {
    return `${this.#begun}-${this.#content}`;
  }

  #tellVersion(reader: ServerResponse): void {
    tell(reader, 'content', this.#version);
  }
}

const tell = (reader: ServerResponse, event: string, data: unknown) =>
  reader.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

function withAddress({ severity, file, line, column, message, advice, rule }: Finding): PageFinding {
  const { kind, id } = parseSource(file, '');
  return { severity, file, line, column, message, advice, rule, url: kind ? urlOf({ kind: kind.name, id }) : '' };
}

let script: Promise<string> | undefined;

/** The script of pages, as a browser takes it. */
const panel = (): Promise<string> => {
  script ??= build({ input: beside('panel.ts'), output: { format: 'es' }, write: false }).then(
    ({ output: [chunk] }) => chunk.code,
  );
  return script;
};

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
