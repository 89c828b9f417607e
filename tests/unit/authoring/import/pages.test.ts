import { expect, test } from 'vitest';
import { mappingFrom } from '../../../../src/authoring/import/documents/options.ts';
import { bodyOf, corpusOf, fieldsOf, planOf, textOf } from './imported.ts';

test('links between pages lead to their new places, in every way in which they are written', async () => {
  const plan = await planOf(
    {
      'mkdocs.yml':
        'site_name: X\nsite_url: https://docs.example/base/\nnav:\n  - Start: index.md\n  - "The other page": sub/other.md\n',
      'docs/index.md': [
        '# Start',
        '[a](sub/other.md) [b](sub/other.md#first-part) [c](./sub/other/#second_1) [d](/sub/other/) [e][ref] [f](https://docs.example/base/sub/other/)',
        '<a href="sub/other.md#own">g</a> [h](#here) [i](sub/none.md) [j](sub/other.md#nowhere)',
        '## Here',
        '[ref]: sub/other.md "Title"',
      ].join('\n\n'),
      'docs/sub/other.md':
        '## First part\n\nText.\n\n## Second\n\nText.\n\n## Second\n\nMore.\n\n## Third { #own }\n\nEnd.\n',
    },
    { as: 'guide' },
  );
  const text = textOf(plan, 'docs/index.md');
  const links = [...text.matchAll(/\[(\w)\]\(([^)\s]*)/g)].map(([, name, url]) => `${name} ${url}`);
  expect(links).toEqual([
    'a /guides/sub/other/',
    'b /guides/sub/other/#first-part',
    'c /guides/sub/other/#second-1',
    'd /guides/sub/other/',
    'e /guides/sub/other/',
    'f /guides/sub/other/',
    'g /guides/sub/other/#third',
    'h #here',
    'j /guides/sub/other/',
  ]);
  expect(fieldsOf(plan, 'docs/sub/other.md')).toMatchObject({
    title: 'The other page',
    order: 2,
    redirectFrom: ['/base/sub/other/'],
  });
  expect(plan.pages.flatMap(({ remarks }) => remarks.map(({ rule }) => rule))).toEqual([
    'import-link',
    'import-anchor',
  ]);
});

test('links of wikis, of Hugo, of MyST and of Git hosts are understood', async () => {
  const plan = await planOf(
    {
      'a.md':
        '# A\n\n[[The Other#Second part|here]] and [[The Other]] and [r]({{< ref "b/the-other.md" >}}) and {doc}`b/the-other` and {ref}`text <mark>` and [git](https://github.com/acme/x/blob/main/b/the-other.md#second-part)\n',
      'b/the-other.md': '# The Other\n\n(mark)=\n## Second part\n\nText\n',
    },
    { from: 'myst', as: 'guide' },
  );
  expect([...textOf(plan, 'a.md').matchAll(/\]\(([^)]*)\)/g)].map(([, url]) => url)).toEqual([
    '/guides/b/the-other/#second-part',
    '/guides/b/the-other/',
    '/guides/b/the-other/',
    '/guides/b/the-other/',
    '/guides/b/the-other/#second-part',
    '/guides/b/the-other/#second-part',
  ]);
});

test('names of files lose the ids of Notion and Confluence, and links by them are found', async () => {
  const plan = await planOf(
    {
      'Home 0123456789abcdef0123456789abcdef.md': '# Home\n\n[Sub](Sub%20page%20fedcba9876543210fedcba9876543210.md)\n',
      'Sub page fedcba9876543210fedcba9876543210.md': 'Text of the page.\n',
    },
    { as: 'guide' },
  );
  expect(plan.dialect.name).toBe('notion');
  expect(plan.pages.map(({ file }) => file)).toEqual(['content/guides/home.mdx', 'content/guides/sub-page.mdx']);
  expect(plan.pages[0]?.text).toContain('[Sub](/guides/sub-page/)');
  expect(fieldsOf(plan, 'Sub page fedcba9876543210fedcba9876543210.md').title).toBe('Sub page');
});

test('what stands above a text becomes our fields, by rules that can be changed', async () => {
  const files = {
    'a.md':
      '---\ntitle: "The **Page**"\nlead: A sentence that says what the page is for.\ntags: [On Call, SRE]\nlast_modified_at: 2025-03-04T10:00:00Z\nredirect_from: [/old/place, /x y/]\nteam: payments\nodd: 1\n---\nText.\n',
    'b.md': '+++\ntitle = "Toml"\ndate = 2024-05-06\n+++\nA first sentence that is long enough. Another one.\n',
    'c.md': '---\ntitle: [broken\n---\nText of a page whose frontmatter is broken.\n',
  };
  const mapping = mappingFrom('owner: dba\nowners: {payments: sre}\nfields: {summary: lead}\nkinds: {b.md: guide}\n');
  const plan = await planOf(files, { mapping, roleOf: (team) => (team === 'payments' ? 'sre' : undefined) });
  expect(fieldsOf(plan, 'a.md')).toEqual({
    title: 'The Page',
    summary: 'A sentence that says what the page is for.',
    owner: 'sre',
    reviewed: '2025-03-04',
    tags: ['on-call', 'sre'],
    redirectFrom: ['/old/place/', '/a/'],
    status: 'draft',
    imported: { from: 'source/a.md' },
    audience: [],
    topic: 'practice',
  });
  expect(fieldsOf(plan, 'b.md')).toMatchObject({
    title: 'Toml',
    reviewed: '2024-05-06',
    owner: 'dba',
    summary: 'A first sentence that is long enough.',
  });
  expect(plan.pages.flatMap(({ path, remarks }) => remarks.map(({ rule }) => `${path} ${rule}`))).toEqual([
    'a.md import-field',
    'c.md import-frontmatter',
  ]);
  expect(textOf(plan, 'c.md')).toContain('```yaml\ntitle: [broken\n```');
});

test('a runbook gets our sections, its alert and what a reader fills in', async () => {
  const plan = await planOf({
    'alerts/KubePodCrashLooping.md':
      '# KubePodCrashLooping\n\n## Meaning\n\nA pod crashes.\n\n## Full context\n\nMore of it.\n\n## Mitigation\n\nSee [the check](#diagnosis).\n\n## Diagnosis\n\n```bash\nkubectl -n <namespace> get pod {{ pod }} $LIMIT\n```\n',
  });
  const [page] = plan.pages;
  expect(page).toMatchObject({
    kind: 'runbook',
    file: 'content/runbooks/kube-pod-crash-looping.mdx',
    because: 'it answers the alert KubePodCrashLooping',
  });
  expect(fieldsOf(plan, 'alerts/KubePodCrashLooping.md')).toMatchObject({
    alerts: ['KubePodCrashLooping'],
    parameters: [
      { name: 'pod', example: 'pod' },
      { name: 'namespace', example: 'namespace' },
    ],
    escalation: ['sre'],
  });
  expect(page?.text.match(/^#+ .*/gm)).toEqual([
    '## When to use it',
    '### Full context',
    '## Impact',
    '## Diagnose',
    '## Mitigate',
    '## Verify',
    '## Undo',
    '## Escalate',
  ]);
  expect(page?.text).toContain('kubectl -n {{namespace}} get pod {{pod}} $LIMIT');
  expect(page?.text).toContain('[the check](#diagnose)');
  expect(page?.text).toContain('## Impact\n\n*To write: ');
  expect(page?.kept.missing).toEqual([]);
  expect(page?.remarks.map(({ rule }) => rule)).toEqual(['import-variable']);
});

test('images come along beside the page that shows them; what is none, is missing or could run is told', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const corpus = corpusOf({
    'docs/a.md':
      '# A\n\n![The graph](img/Graph%201.png) ![Bad](img/bad.png) ![Gone](gone.png) ![Evil](img/evil.svg)\n\n<img src="/img/Graph 1.png" alt="Again">\n',
    'docs/b.md': '# B\n\n![Same](img/Graph%201.png)\n',
    'docs/img/Graph 1.png': png,
    'docs/img/bad.png': 'no picture',
    'docs/img/evil.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  });
  const plan = await planOf({}, { corpus, as: 'guide' });
  expect(plan.assets.map(({ file }) => file)).toEqual(['content/guides/graph-1.png']);
  expect(textOf(plan, 'docs/a.md')).toContain('![The graph](graph-1.png) *Bad* *Gone* *Evil*\n\n![Again](graph-1.png)');
  expect(textOf(plan, 'docs/b.md')).toContain('![Same](graph-1.png)');
  expect(plan.pages.flatMap(({ remarks }) => remarks.map(({ message }) => message.replace(/^.*: /, '')))).toEqual([
    'it is damaged, or a drawing that could run something',
    'it is not there',
    'it is damaged, or a drawing that could run something',
  ]);
});

test('what looks like a secret is left behind and told first', async () => {
  const plan = await planOf(
    { 'a.md': '# A\n\n```sh\ncurl --user admin:hunter2horse https://api.example/\n```\n' },
    { as: 'guide' },
  );
  expect(textOf(plan, 'a.md')).toContain('admin:REDACTED');
  expect(plan.pages[0]?.remarks[0]).toMatchObject({ rule: 'import-secret', rank: 1 });
});

test('a file that is no text is told, and the rest goes on; another encoding is read', async () => {
  const plan = await planOf(
    {
      'a.md': Buffer.from([0, 1, 2]),
      'b.md': Buffer.from('# Größe\n\nText', 'latin1'),
      'c.md': `# C\n\n${'x'.repeat(300_000)}`,
    },
    { as: 'guide' },
  );
  expect(plan.broken.map(({ path }) => path)).toEqual(['a.md', 'c.md']);
  expect(plan.pages.map(({ title }) => title)).toEqual(['Größe']);
});

test('the first heading is the title, others begin at the second level', async () => {
  expect(await bodyOf('### Deep\n\nText\n\n# Top\n\n##### Deeper\n\nText')).toBe(
    '## Deep\n\nText\n\n## Top\n\n### Deeper\n\nText',
  );
});

test('words of a Go template in a command are no parameters', async () => {
  const template = `$ kubectl get nodes -o template --template='{{range .items}}{{.metadata.name}}{{else}}none{{end}}'`;
  const plan = await planOf(
    {
      'PodStuck.md': `# PodStuck\n\n## Meaning\n\nIt is.\n\n## Diagnosis\n\n\`\`\`console\n${template}\n$ graph {{end}}\n\`\`\`\n\n\`\`\`console\n$ graph {{end}}\n\`\`\`\n`,
    },
    { as: 'runbook' },
  );
  expect(textOf(plan, 'PodStuck.md')).toContain(template);
  expect(fieldsOf(plan, 'PodStuck.md')).toMatchObject({ parameters: [{ name: 'end' }] });
  const alone = await planOf(
    { 'PodStuck.md': `# PodStuck\n\n## Meaning\n\nIt is.\n\n## Diagnosis\n\n\`\`\`console\n${template}\n\`\`\`\n` },
    { as: 'runbook' },
  );
  expect(fieldsOf(alone, 'PodStuck.md')).not.toHaveProperty('parameters');
});

test('a link that begins with what only the old site knows leads nowhere, and is told', async () => {
  const plan = await planOf({
    'a.md':
      '# A\n\n[new]({{< param BookRepo >}}/new/main/content/kubernetes) [old](https://x.example/{{< param v >}}/a)\n',
    'kubernetes/_index.md': '# Kubernetes\n\nText.\n',
  });
  expect(textOf(plan, 'a.md')).toMatch(/^new old$/m);
  expect(plan.pages[0]?.remarks.map(({ message }) => message)).toEqual([
    '`{{…}}/new/main/content/kubernetes` leads to nothing in the source',
    '`https://x.example/{{…}}/a` leads to nothing in the source',
  ]);
});
