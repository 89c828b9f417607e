import type { AstroIntegration } from 'astro';
import type { Finding } from '../checks/finding.ts';
import { ruleDocs } from '../checks/rule-docs.ts';
import { giveToPages } from './for-pages.ts';
import { showFindings } from './live/serve.ts';
import { checkOnce } from './run.ts';

/**
 * Brings the check into the site: pages may ask for its findings and rules,
 * and while writing they are shown at each save.
 */
export function checker(): AstroIntegration {
  let findings: () => Promise<readonly Finding[]> = async () => (await checkOnce(process.cwd())).findings;
  return {
    name: 'checker',
    hooks: {
      'astro:config:setup': ({ command, addDevToolbarApp }) => {
        giveToPages({ findings: () => findings(), rules: ruleDocs });
        if (command !== 'dev') return;
        addDevToolbarApp({
          id: 'watchbook-findings',
          name: 'Check findings',
          icon: 'check-circle',
          entrypoint: new URL('./live/toolbar.ts', import.meta.url),
        });
      },
      'astro:server:setup': async (server) => {
        findings = await showFindings(server);
      },
    },
  };
}
