import { defineMiddleware } from 'astro:middleware';
import { contentForPages } from './for-pages.ts';

/** A build makes a page again only where something that it shows has changed. */
export const onRequest = defineMiddleware(({ url, props }, next) => contentForPages().page(url.pathname, props, next));
