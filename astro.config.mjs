import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig, fontProviders } from 'astro/config';
import { configFaults } from './src/command/config-faults.ts';
import { noOwnSitemap } from './src/hosting/integration.ts';
import { lightPages } from './src/hosting/light/integration.ts';
import { pagesAreData } from './src/prose/integration.ts';
import { fontFiles } from './src/site/fonts.ts';
import { handbookContent } from './src/site/integration.ts';
import { accentSheet, look } from './src/site/look.ts';
import { oneLanguage } from './src/words/one-language.ts';
import { words } from './src/words/words.ts';
import { config } from './watchbook.config.ts';

// For whoever starts Astro without our commands, which have told before.
const faults = await configFaults();
if (faults.length > 0) throw new Error(`The settings do not hold:\n${faults.join('\n')}`);

export default defineConfig({
  // The host alone: pages are made as if it were theirs, and get their folder on it when they are done (hosting/page-base.ts).
  site: new URL(config.site).origin,
  trailingSlash: 'always',
  // `components/shell/prefetch.ts` does what of it is used here.
  prefetch: false,
  logger: { entrypoint: './src/site/logger.mjs' },
  markdown: { processor: satteri() },
  vite: {
    // What scripts and style sheets ask for lies beside them, wherever the site is published.
    plugins: [{ ...oneLanguage(config.lang, words), applyToEnvironment: ({ name }) => name === 'client' }],
    worker: { plugins: () => [oneLanguage(config.lang, words)] },
    experimental: { renderBuiltUrl: () => ({ relative: true }) },
  },
  fonts: fontFiles(config.fonts).map(({ name, cssVariable, fallbacks, src, weight, display }) => ({
    provider: fontProviders.local(),
    name,
    cssVariable,
    fallbacks,
    options: { variants: [{ src: [src], weight, style: 'normal', ...(display && { display }) }] },
  })),
  integrations: [
    starlight({
      title: config.title,
      // Its own words, the language of every page, and how it writes dates.
      ...(config.lang !== 'en' && { locales: { root: { label: config.lang, lang: config.lang } } }),
      description: config.tagline,
      favicon: '/favicon.svg',
      customCss: [
        './src/styles/tokens.css',
        accentSheet,
        './src/styles/prose.css',
        './src/styles/shell.css',
        './src/styles/controls.css',
        './src/styles/shared.css',
        './src/styles/offline.css',
        './src/styles/diagrams.css',
        './src/styles/glossary.css',
        './src/styles/components.css',
        './src/styles/pictures.css',
      ],
      social: [{ icon: 'github', label: 'Source', href: config.repository }],
      disable404Route: true,
      pagefind: false,
      head: [
        {
          tag: 'link',
          attrs: {
            rel: 'search',
            type: 'application/opensearchdescription+xml',
            title: config.title,
            href: '/opensearch.xml',
          },
        },
      ],
      markdown: { processedDirs: ['content', 'src/help'] },
      components: {
        Head: './src/components/shell/Head.astro',
        Search: './src/components/search/Search.astro',
        PageTitle: './src/components/shell/PageTitle.astro',
        SiteTitle: './src/components/shell/SiteTitle.astro',
        Footer: './src/components/shell/Footer.astro',
        Banner: './src/components/shell/Banner.astro',
        EditLink: './src/components/shell/EditLink.astro',
        DraftContentNotice: './src/components/shell/Nothing.astro',
        FallbackContentNotice: './src/components/shell/Nothing.astro',
        Hero: './src/components/shell/Nothing.astro',
        LanguageSelect: './src/components/shell/Nothing.astro',
        LastUpdated: './src/components/shell/LastUpdated.astro',
      },
    }),
    look(config),
    lightPages(),
    pagesAreData(),
    handbookContent(),
    noOwnSitemap(),
  ],
});
