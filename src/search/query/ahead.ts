/** Fetches what is sure to be asked for before it is: an engine that asks for one part after another waits for one alone. */
export class Ahead {
  readonly #begun = new Map<string, Promise<Response>>();
  readonly #fetch: (address: string) => Promise<Response>;
  readonly #from: string;

  /**
   * @param fetch what fetches
   * @param from the address that others are relative to
   */
  constructor(fetch: (address: string) => Promise<Response>, from: string) {
    this.#fetch = fetch;
    this.#from = from;
  }

  /** Asks for a file now, unless it was. */
  begin(address: string): Promise<Response> {
    const key = this.#key(address);
    const response = this.#begun.get(key) ?? this.#fetch(address);
    // Whoever asks for it in the end is told what went wrong.
    response.catch(() => undefined);
    this.#begun.set(key, response);
    return response;
  }

  /** What was begun, whatever stands behind the name: once, as a response is read once. None where that failed. */
  async take(address: string): Promise<Response | undefined> {
    const key = this.#key(address);
    const begun = this.#begun.get(key);
    this.#begun.delete(key);
    const response = await begun?.catch(() => undefined);
    return response?.ok ? response : undefined;
  }

  #key(address: string): string {
    const { origin, pathname } = new URL(address, this.#from);
    return origin + pathname;
  }
}
