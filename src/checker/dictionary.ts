import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildITrieFromWords, decodeTrie, encodeITrieToBTrie, type ITrie, parseDictionaryLines } from 'cspell-trie-lib';
import type { Dictionary } from '../checks/tools.ts';
import { writeAtomically } from '../source/write.ts';

/** The word lists of cspell that the spelling rule looks into: package and file. */
const tries = [
  ['@cspell/dict-en-gb-mit', 'en_GB.trie.gz'],
  ['@cspell/dict-en_us', 'en_US.trie.gz'],
] as const;
const terms = '@cspell/dict-software-terms';

/**
 * British and American English with the terms of software, from the
 * dictionaries of cspell. They are read when the first word is asked for, and
 * kept in the cache in a form that takes milliseconds to read instead of a second.
 *
 * @param cache folder for the prepared dictionaries
 */
export function openDictionary(cache: string): Dictionary {
  const known = new Map<string, boolean>();
  let opened: readonly ITrie[] | undefined;
  const open = () => {
    opened ??= prepare(cache);
    return opened;
  };
  const has = (word: string) =>
    open().some((trie) => trie.hasWord(word, true) || trie.hasWord(word.toLowerCase(), false));
  return {
    knows(word) {
      const answer = known.get(word) ?? has(word);
      known.set(word, answer);
      return answer;
    },
    suggest(word) {
      const all = open()
        .slice(0, 2)
        .flatMap((trie) => trie.suggestWithCost(word, { numSuggestions: 3, timeout: 500 }))
        .filter((suggestion) => !suggestion.word.includes(' '));
      return [...new Set(all.sort((a, b) => a.cost - b.cost).map((suggestion) => suggestion.word))].slice(0, 3);
    },
  };
}

/** The package.json of an installed package, wherever packages are installed. */
function manifestOf(name: string): string {
  const path = findPackageJSON(name, import.meta.url);
  if (path === undefined) throw new Error(`${name} is not installed: run \`npm ci\`.`);
  return path;
}

function prepare(cache: string): ITrie[] {
  const version = createHash('sha256');
  for (const name of [...tries.map(([name]) => name), terms, 'cspell-trie-lib']) {
    version.update(readFileSync(manifestOf(name)));
  }
  const folder = join(cache, `dictionaries-${version.digest('hex').slice(0, 12)}`);
  const inPackage = (name: string, file: string) => join(dirname(manifestOf(name)), file);
  const parts: readonly (readonly [name: string, make: () => ITrie])[] = [
    ...tries.map(([name, file]) => [file, () => decodeTrie(gunzipSync(readFileSync(inPackage(name, file))))] as const),
    ['software-terms', () => buildITrieFromWords(softwareTerms(inPackage(terms, 'dict')))],
  ];
  return parts.map(([name, make]) => {
    const file = join(folder, `${name}.btrie`);
    const kept = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    // It stands behind its digest: what is damaged is made again.
    const bytes = kept.subarray(digestLength);
    if (kept.length > digestLength && kept.subarray(0, digestLength).equals(digestOf(bytes))) return decodeTrie(bytes);
    const trie = make();
    // Its string table loses words (cspell-trie-lib 10.4.1).
    const made = encodeITrieToBTrie(trie, { optimize: false, useStringTable: false });
    writeAtomically(file, Buffer.concat([digestOf(made), made]));
    return trie;
  });
}

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const digestLength = 32;

function softwareTerms(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (!/\.txt(\.gz)?$/.test(name)) return [];
    const bytes = readFileSync(join(folder, name));
    const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    return [...parseDictionaryLines(text, { stripCaseAndAccents: true })].map((word) =>
      word.replace(/^[~=*+!]+|[*+]+$/g, '').toLowerCase(),
    );
  });
}
