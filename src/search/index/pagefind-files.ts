import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';

const signature = Buffer.from('pagefind_dcd');

/** Name of the one file that leads to all others of an index. Throws if the folder has none. */
export async function metadataName(folder: string): Promise<string> {
  const name = (await readdir(folder)).find((file) => file.endsWith('.pf_meta'));
  if (!name) throw new Error(`${folder} has no Pagefind metadata`);
  return name;
}

/** The content of one of Pagefind’s files, in CBOR. Throws if the file is another’s. */
export async function unpack(file: string): Promise<Buffer> {
  const content = gunzipSync(await readFile(file));
  if (!content.subarray(0, signature.length).equals(signature)) throw new Error(`${file} is not Pagefind's`);
  return content.subarray(signature.length);
}

/** Content in CBOR as a file of Pagefind’s. */
export const pack = (content: Buffer): Buffer => gzipSync(Buffer.concat([signature, content]), { level: 9 });

/** Names content as Pagefind does, by the language and a few digits of its digest: `en_1b3d8e2`. */
export function hashName(language: string, content: Buffer, digits = 7): string {
  return `${language}_${createHash('sha256').update(content).digest('hex').slice(0, digits)}`;
}
