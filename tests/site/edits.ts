import { appendFileSync, cpSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Someone who changes a handbook, and whatever else a site is made from. */
export class Editor {
  /** ISO 8601 date on which the handbook is built. */
  today = '2026-11-23';
  readonly #root: string;
  readonly #chance: () => number;
  #count = 0;

  constructor(root: string, chance: () => number) {
    this.#root = root;
    this.#chance = chance;
  }

  /** Makes one change, and says which. */
  edit(): string {
    this.#count += 1;
    const [name, act] = this.#one(Object.entries(this.#edits));
    return `${name}: ${act()}`;
  }

  readonly #edits: Readonly<Record<string, () => string>> = {
    'a page says more': () => {
      const page = this.#page('**/*');
      appendFileSync(join(this.#root, page), `\nA sentence more, the ${this.#count}th, on latency and a rollback.\n`);
      return page;
    },
    'a page has another title': () => this.#title(this.#page('**/*')),
    'a role has another title': () => this.#title(this.#page('roles/*')),
    'a term means something else': () =>
      this.#replace(
        this.#page('glossary/*'),
        /^definition: .*/m,
        `definition: What it is, said for the ${this.#count}th time.`,
      ),
    'a term has another name': () =>
      this.#replace(this.#page('glossary/*'), /^reviewed:/m, `notIn: [sentence ${this.#count}]\nreviewed:`),
    'a service depends on something else': () =>
      this.#replace(
        this.#page('services/*'),
        /^(dependsOn: .*\n)?tier:/m,
        this.#chance() < 0.5 ? 'tier:' : `dependsOn: [${this.#one(['queue', 'mail', 'cluster'])}]\ntier:`,
      ),
    'a review is another day': () =>
      this.#replace(this.#page('**/*'), /^reviewed: .*/m, `reviewed: 2026-0${1 + (this.#count % 9)}-11`),
    'an action is done': () =>
      this.#replace(this.#page('postmortems/*'), /^( +)state: open$/m, '$1state: done\n$1done: 2026-11-20'),
    'a page is new': () => {
      const model = this.#page('{guides,glossary,runbooks,postmortems}/*');
      const page = model.replace(/\.mdx$/, `-${this.#count}.mdx`);
      cpSync(join(this.#root, model), join(this.#root, page));
      this.#replace(page, /^redirectFrom:.*\n(?: {2}- .*\n)*/m, '');
      return this.#title(page);
    },
    'a page is gone': () => {
      const page = this.#page('{guides,glossary,runbooks,postmortems}/*');
      rmSync(join(this.#root, page));
      return page;
    },
    'a page is renamed': () => {
      const page = this.#page('{guides,glossary,runbooks,postmortems}/*');
      const now = page.replace(/(-\d+)?\.mdx$/, `-${this.#count}.mdx`);
      const text = readFileSync(join(this.#root, page), 'utf8').replace(/^redirectFrom:.*\n(?: {2}- .*\n)*/m, '');
      const old = page.replace(/^content(.*)\.mdx$/, '$1/');
      writeFileSync(join(this.#root, now), text.replace(/^reviewed:/m, `redirectFrom: [${old}]\nreviewed:`));
      rmSync(join(this.#root, page));
      return `${page} → ${now}`;
    },
    'a severity has another label': () =>
      this.#replace('watchbook.config.ts', /(id: 'SEV2', label: )'.*?'/, `$1'Major ${this.#count}'`),
    'reviews are due at other times': () =>
      this.#replace('watchbook.config.ts', /(runbook: )'.*?'/, `$1'${1 + (this.#count % 11)} months'`),
    'the handbook has another name': () =>
      this.#replace('watchbook.config.ts', /^( +title: )'.*?'/m, `$1'Watchbook ${this.#count}'`),
    'a component has other code': () =>
      this.#replace('src/components/PageLinks.astro', /(\n---\n)(<!--.*?-->)?/, `$1<!--${this.#count}-->`),
    'days pass': () => {
      const days = this.#one([1, 7, 40]);
      this.today = new Date(Date.parse(this.today) + days * 86_400_000).toISOString().slice(0, 10);
      return this.today;
    },
    'an image is there': () => {
      writeFileSync(
        join(this.#root, 'public/latency.svg'),
        `<svg xmlns="http://www.w3.org/2000/svg" width="${this.#count}0" height="9"/>`,
      );
      return 'public/latency.svg';
    },
    'what is kept is damaged': () => {
      const kept = globSync('.cache/{pages,prose,check,built,bundle}/**', { cwd: this.#root });
      const file = this.#one(kept.filter((path) => statSync(join(this.#root, path)).isFile()).sort());
      const bytes = readFileSync(join(this.#root, file));
      const at = Math.floor(this.#chance() * bytes.length);
      writeFileSync(
        join(this.#root, file),
        this.#chance() < 0.5 ? bytes.subarray(0, at) : bytes.fill('x', at, Math.min(at + 1, bytes.length)),
      );
      return file;
    },
    'the site is damaged': () => {
      const file = this.#one(globSync('dist/**/*.{html,md,json}', { cwd: this.#root }).sort());
      if (this.#chance() < 0.3) rmSync(join(this.#root, file));
      else appendFileSync(join(this.#root, file), ' ');
      return file;
    },
    'nothing changes': () => 'nothing',
  };

  #title(page: string): string {
    return this.#replace(page, /^title: .*/m, `title: Page of the ${this.#count}th edit`);
  }

  #replace(file: string, pattern: RegExp, by: string): string {
    const path = join(this.#root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, by));
    return file;
  }

  #page(pattern: string): string {
    return this.#one(globSync(`content/${pattern}.mdx`, { cwd: this.#root }).sort());
  }

  #one<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#chance() * items.length)] as Item;
  }
}
