import { type ChildProcess, spawn } from 'node:child_process';

/** A language server, spoken to over its standard input and output. */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (answer: unknown) => void>();
  #received: Buffer = Buffer.alloc(0);
  #requests = 0;

  constructor(command: string, args: readonly string[], cwd: string) {
    this.#process = spawn(command, args, { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#process.stdout?.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  request(method: string, params: unknown): Promise<unknown> {
    this.#requests += 1;
    const id = this.#requests;
    this.#send({ jsonrpc: '2.0', id, method, params });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  notify(method: string, params: unknown): void {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  stop(): void {
    this.#process.kill();
  }

  #send(message: unknown): void {
    const text = JSON.stringify(message);
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const head = this.#received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.toString('latin1', 0, Math.max(head, 0)))?.[1]);
      if (head === -1 || this.#received.length < head + 4 + length) return;
      const message = JSON.parse(this.#received.toString('utf8', head + 4, head + 4 + length));
      this.#received = this.#received.subarray(head + 4 + length);
      if (message.method && message.id !== undefined) {
        this.#send({ jsonrpc: '2.0', id: message.id, result: message.params?.items?.map(() => null) ?? null });
      } else if (message.id !== undefined) this.#waiting.get(message.id)?.(message.result);
    }
  }
}
