import { readdir } from 'node:fs/promises';
import { runMain } from '../src/command/command.ts';
import { UsageError } from '../src/command/usage-error.ts';

const folder = new URL('./bench/', import.meta.url);

/** What a bench exports: functions that measure, and, where they take options, a text that says which. */
type Bench = Readonly<Record<string, string | ((options?: readonly string[]) => Promise<unknown>)>>;
const load = async (name: string) => (await import(new URL(`${name}.ts`, folder).href)) as Bench;

/** Every figure, or those whose names are given, with options for the last: npm run bench -- check build --quick. */
await runMain('bench', async (args) => {
  const names = (await readdir(folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
  if (args.includes('--help')) {
    console.log(`npm run bench -- [names] [options]\n\nMeasures speed and size: all of it, or ${names.join(', ')}.`);
    for (const name of names) {
      const { usage } = await load(name);
      if (usage) console.log(`\n${name}:\n${usage}`);
    }
    return 0;
  }
  const first = args.findIndex((arg) => arg.startsWith('-'));
  const [wanted, options] = first < 0 ? [args, []] : [args.slice(0, first), args.slice(first)];
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new UsageError(`there is no ${unknown.join(', ')}; there are ${names.join(', ')}`);
  const last = wanted.at(-1);
  if (options.length > 0 && (last === undefined || (await load(last)).usage === undefined))
    throw new UsageError(`${last ?? 'all of it'} takes no options; it is “${options.join(' ')}”`);
  for (const name of names) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${name} …`);
    for (const [exported, run] of Object.entries(await load(name))) {
      if (typeof run === 'string' || !exported.startsWith('bench')) continue;
      const figures = await (name === last && options.length > 0 ? run(options) : run());
      if (Array.isArray(figures)) console.table(figures);
      else if (figures !== undefined) console.log(figures);
    }
  }
  return 0;
});
