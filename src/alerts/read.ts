import { glob, readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { type RuleFile, readRuleFile } from './rule-file.ts';

const endings = /\.(ya?ml|json|rules)$/i;

/**
 * The rule files that a person named: files as they are, folders with all YAML
 * and JSON under them, patterns with what fits.
 *
 * @returns their paths from the working folder, each once, sorted; and the names that led to nothing
 */
export async function ruleFilesAt(
  root: string,
  names: readonly string[],
): Promise<{ files: string[]; missing: string[] }> {
  const files = new Set<string>();
  const missing: string[] = [];
  for (const name of names) {
    const found = await filesAt(root, name);
    if (found.length === 0) missing.push(name);
    for (const file of found) files.add(relative(root, resolve(root, file)).split(sep).join('/'));
  }
  return { files: [...files].sort(), missing };
}

/** Reads rule files, one after the other. */
export async function readRuleFiles(root: string, files: readonly string[]): Promise<RuleFile[]> {
  const read: RuleFile[] = [];
  for (const file of files) read.push(readRuleFile(file, await readFile(resolve(root, file), 'utf8')));
  return read;
}

async function filesAt(root: string, name: string): Promise<string[]> {
  const found = await stat(resolve(root, name)).catch(() => undefined);
  if (found?.isFile()) return [name];
  const pattern = found?.isDirectory() ? `${name.replace(/\/+$/, '')}/**/*` : name;
  const files: string[] = [];
  const exclude = (path: string) => /(^|[/\\])(node_modules|\.git)$/.test(path);
  for await (const file of glob(pattern, { cwd: root, exclude })) {
    const isFile = (await stat(resolve(root, file)).catch(() => undefined))?.isFile() === true;
    if (isFile && (!found || endings.test(file))) files.push(file);
  }
  return files;
}
