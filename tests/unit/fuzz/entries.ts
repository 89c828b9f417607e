import { anyCatalog } from './catalog.ts';
import { anyDocument } from './documents.ts';
import type { Opened } from './noise.ts';
import { anyCodeMeta, anyLink, anyName, anyPattern, anyRecord, anyRuleFile, anySetting } from './outside.ts';
import { anyBody, anyFrontmatter, anyMending } from './pages.ts';
import { anyIndex, anyQuery } from './search.ts';

/** Every way by which something comes in that others wrote, and what holds for all that may come. */
export const entries: Readonly<Record<string, () => Promise<Opened>>> = {
  frontmatter: anyFrontmatter,
  body: anyBody,
  'alert rules': anyRuleFile,
  'record of a run': anyRecord,
  'search query': anyQuery,
  settings: anySetting,
  'damaged index': anyIndex,
  'pattern of a parameter': anyPattern,
  'value in a link': anyLink,
  'names that become folders': anyName,
  'words of a code block': anyCodeMeta,
  'mending with --fix': anyMending,
  'catalogue of services': anyCatalog,
  'document to import': anyDocument,
};
