import { recordOf } from '../collection.ts';
import { defineRule } from '../rule.ts';

const file = 'content/postmortems/example.mdx';

export const incidentSources = defineRule({
  id: 'incident-sources',
  family: 'incidents',
  severity: 'error',
  summary: 'An incident of someone else names the organisation and at least one source; only such a one does.',
  explanation: `What we write about others has to be checkable: every post-mortem with \`origin: public\` says whose incident
it was and where the facts come from. An incident of ours or an exercise has no \`organisation\`.`,
  good: {
    file,
    text: '---\ntitle: Example\norigin: public\norganisation: Example Hosting\nsources:\n  - title: Report\n    url: https://example.org/report\n---\n',
  },
  bad: { file, text: '---\ntitle: Example\norigin: public\nsources: []\n---\n', at: ['3:9', '4:10'] },
  checkPage({ source }, report) {
    if (source.kind?.name !== 'postmortem') return;
    const { origin, organisation, sources } = recordOf(source.value);
    if (origin === 'public' && !organisation) {
      report({
        place: { path: ['origin'] },
        message: 'the incident is public, but whose it was is not said',
        advice: 'Add `organisation:` with the name of who had it.',
      });
    }
    if (origin === 'public' && (!Array.isArray(sources) || sources.length === 0)) {
      report({
        place: sources === undefined ? { path: ['origin'] } : { path: ['sources'] },
        message: 'the incident is public, but has no source',
        advice: 'Add `sources:` with the title and the link of the report that the facts come from.',
      });
    }
    if ((origin === 'ours' || origin === 'exercise') && organisation !== undefined) {
      report({
        place: { path: ['organisation'] },
        message: `only a public incident names an organisation, and this one is \`${origin}\``,
        advice: 'Take the line out, or set `origin: public`.',
      });
    }
  },
});
