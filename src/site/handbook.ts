import type { Handbook } from '../model/handbook.ts';
import type { Page } from '../model/page.ts';
import { contentForPages, type ShownProse } from './for-pages.ts';

/** The handbook of this site: joined once in a build, and while writing after each change. */
export const getHandbook = (): Promise<Handbook> => contentForPages().handbook();

/** The prose of a page: HTML of our own making, and its headings. */
export const getProse = (page: Page): Promise<ShownProse> => contentForPages().proseOf(page);
