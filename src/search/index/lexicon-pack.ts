import { gzipSync } from 'node:zlib';
import type { Lexicon } from './lexicon-file.ts';

/** A lexicon as the content of its file; the counterpart of `unpackLexicon`. */
export const packLexicon = (lexicon: Lexicon): Uint8Array => gzipSync(JSON.stringify(lexicon), { level: 9 });
