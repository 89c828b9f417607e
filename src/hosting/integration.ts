import type { AstroIntegration } from 'astro';

/** Starlight brings no sitemap of its own: a build writes ours. */
export function noOwnSitemap(): AstroIntegration {
  return { name: '@astrojs/sitemap', hooks: {} };
}
