import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DrawingCache } from '../../src/diagrams/cache.ts';
import type { Diagram } from '../../src/diagrams/diagram.ts';
import { drawDiagrams } from '../../src/diagrams/render.ts';

/** Six types in turn, each time with other words, as pages of a handbook would hold. */
const kinds: readonly ((n: number) => string)[] = [
  (n) =>
    `flowchart TD\n  a${n}[Alert ${n}] --> b{Users affected?}\n  b -->|yes| c[Declare]\n  b -->|no| d[Runbook ${n}]\n  d --> e([Done])`,
  (n) =>
    `sequenceDiagram\n  participant A as Storefront\n  participant B as Checkout ${n}\n  A->>B: Place order\n  B-->>A: Number ${n}`,
  (n) => `stateDiagram-v2\n  [*] --> Detected\n  Detected --> Mitigated: step ${n}\n  Mitigated --> [*]`,
  (n) => `pie\n  "Release" : ${40 + (n % 20)}\n  "Configuration" : 30\n  "Capacity ${n}" : 20`,
  (n) => `gantt\n  dateFormat YYYY-MM-DD\n  section Plan ${n}\n  Rehearse :a, 2026-03-02, 3d\n  Move :after a, 2d`,
  (n) => `erDiagram\n  CUSTOMER ||--o{ ORDER : places\n  ORDER ||--|{ LINE${n} : contains`,
];

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(2)} s`;

/**
 * Draws many different diagrams with an empty cache and again with a full one,
 * and prints how long each took.
 *
 * @throws if one could not be drawn; the figures would mean nothing.
 */
export async function benchDiagrams(count = 200): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'watchbook-bench-'));
  const cache = new DrawingCache(folder);
  const diagrams: Diagram[] = Array.from({ length: count }, (_, n) => ({
    source: (kinds[n % kinds.length] as (n: number) => string)(n),
    title: `Diagram ${n}`,
  }));
  try {
    for (const [state, limit] of [
      ['cold', '25 s'],
      ['warm', '0.5 s'],
    ] as const) {
      const start = performance.now();
      const drawings = await drawDiagrams(diagrams, { cache });
      console.log(`${count} diagrams, cache ${state}: ${seconds(start)} (limit ${limit})`);
      const failed = drawings.find((drawing) => 'failure' in drawing);
      if (failed && 'failure' in failed) throw new Error(failed.message);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

if (import.meta.main) await benchDiagrams();
