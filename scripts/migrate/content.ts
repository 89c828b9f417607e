import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsSince } from '../../src/authoring/migrations/index.ts';
import { runCommand } from '../../src/command/command.ts';
import { readNote } from '../../src/source/note.ts';
import { readSources } from '../../src/source/read.ts';
import { writeAtomically } from '../../src/source/write.ts';

interface Options {
  readonly from?: string | number;
  readonly base?: string;
  readonly dryRun?: boolean;
}

await runCommand('migrate', (cli) =>
  cli
    .command('', 'Change content in the way that this version asks for; upgrade does it by itself')
    .option('--from <version>', 'The version for which the content was written (default: as .watchbook.json says)')
    .option('--base <revision>', 'Where that version’s own files are in git, to tell shipped pages from changed ones')
    .option('--dry-run', 'Only show what would change')
    .action(async ({ from, base, dryRun = false }: Options) => {
      const root = process.cwd();
      const shipped = (file: string) => {
        if (base === undefined) return undefined;
        const { status, stdout } = spawnSync('git', ['show', `${base}:./${file}`], { cwd: root, encoding: 'utf8' });
        return status === 0 ? stdout : undefined;
      };
      let changed = 0;
      for (const { about, migrate } of migrationsSince(String(from ?? readNote(root).version))) {
        const { written, removed, told } = migrate(await readSources(root), shipped);
        if (written.size + removed.length + told.length === 0) continue;
        console.log(`${about}:`);
        for (const file of [...written.keys(), ...removed].sort())
          console.log(`  ${removed.includes(file) ? 'removes' : 'changes'} ${file}`);
        for (const line of told) console.log(`  look at: ${line}`);
        changed += written.size + removed.length;
        if (dryRun) continue;
        for (const [file, text] of written) writeAtomically(join(root, file), text);
        for (const file of removed) rmSync(join(root, file));
      }
      if (changed === 0) console.log('No content needs to change.');
      else if (dryRun) console.log('Nothing was written.');
      return 0;
    }),
);
