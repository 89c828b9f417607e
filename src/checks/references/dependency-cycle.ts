import { buildHandbook } from '../../model/handbook.ts';
import { dependencyCycles } from '../../model/services.ts';
import { defineRule } from '../rule.ts';

export const dependencyCycle = defineRule({
  id: 'dependency-cycle',
  family: 'references',
  severity: 'error',
  summary: 'Services do not depend on each other in a ring.',
  explanation: `\`dependsOn\` says what a service cannot work without. In a ring no service could ever start first,
and the order in which to bring them back after a blackout cannot be told. One of the links is usually the other way
round, or a dependency that the service can do without.`,
  good: {
    file: 'content/services/queue.mdx',
    text: '---\ntitle: Queue\nsummary: Work that may wait.\nowner: sre\nreviewed: 2026-11-23\ntier: important\n---\n',
  },
  bad: {
    file: 'content/services/queue.mdx',
    text: '---\ntitle: Queue\nsummary: Work that may wait.\nowner: sre\nreviewed: 2026-11-23\ntier: important\ndependsOn: [mail]\n---\n',
    others: {
      'content/services/mail.mdx':
        '---\ntitle: Mail\nsummary: Letters to customers.\nowner: sre\nreviewed: 2026-11-23\ntier: supporting\ndependsOn: [queue]\n---\n',
    },
    at: ['7:13'],
  },
  checkHandbook(collection, report) {
    const handbook = buildHandbook(collection.pagesOf('service'));
    for (const ring of dependencyCycles(handbook)) {
      for (const [index, id] of ring.entries()) {
        const service = handbook.find('service', id);
        const next = ring[(index + 1) % ring.length] ?? id;
        const place = service?.data.dependsOn?.indexOf(next) ?? -1;
        if (!service || place === -1) continue;
        report(service.file, {
          place: { path: ['dependsOn', place] },
          message:
            ring.length === 1
              ? `\`${id}\` depends on itself`
              : `\`${id}\` depends on itself in a ring: ${[...ring.slice(index), ...ring.slice(0, index + 1)].join(' → ')}`,
          advice: 'Take out the link that the service can work without.',
        });
      }
    }
  },
});
