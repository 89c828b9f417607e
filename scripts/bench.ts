import { readdir } from 'node:fs/promises';
import { runMain } from '../src/command/command.ts';
import { UsageError } from '../src/command/usage-error.ts';

const folder = new URL('./bench/', import.meta.url);

/** Every figure, or those whose names are given: npm run bench -- check diagrams. */
await runMain('bench', async (wanted) => {
  const names = (await readdir(folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
  if (wanted.includes('--help')) {
    console.log(`npm run bench -- [names]\n\nMeasures speed and size: all of it, or ${names.join(', ')}.`);
    return 0;
  }
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new UsageError(`there is no ${unknown.join(', ')}; there are ${names.join(', ')}`);
  for (const name of names) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${name} …`);
    const bench = (await import(new URL(`${name}.ts`, folder).href)) as Record<string, () => Promise<unknown>>;
    for (const [exported, run] of Object.entries(bench)) {
      if (!exported.startsWith('bench')) continue;
      const figures = await run();
      if (Array.isArray(figures)) console.table(figures);
      else if (figures !== undefined) console.log(figures);
    }
  }
  return 0;
});
