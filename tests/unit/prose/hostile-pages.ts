/** What a page tries: it writes a file, wherever it runs. */
const write = (file: string) => `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(file)}, 'x')`;

const head = '---\ntitle: T\n---\n\n';

/** Pages that would run something in some reading of MDX, by a name for each; each tries to write `file`. */
export function hostilePages(file: string): Readonly<Record<string, string>> {
  const run = write(file);
  const bodies: Readonly<Record<string, string>> = {
    prose: `Text {${run}} text.`,
    block: `{${run}}`,
    heading: `## Title {${run}}`,
    'link-text': `[see {${run}}](/x/)`,
    'link-address': `[see](javascript:${encodeURIComponent(run)})`,
    definition: `[see][it]\n\n[it]: javascript:alert(1)`,
    'data-link': '[see](data:text/html,<script>alert(1)</script>)',
    autolink: '<javascript:alert(1)>',
    'blank-in-scheme': '[see](java&#x0A;script:alert(1))',
    table: `| a | b |\n|---|---|\n| {${run}} | c |`,
    list: `- one\n  - {${run}}`,
    quote: `> {${run}}`,
    emphasis: `*{${run}}*`,
    aside: `:::note\n{${run}}\n:::`,
    'aside-title': `:::note[{${run}}]\nx\n:::`,
    footnote: `a[^1]\n\n[^1]: {${run}}`,
    image: `![{${run}}](javascript:alert(1))`,
    attribute: `<div title={${run}}>a</div>`,
    'attribute-of-a-component': `<Matrix id={${run}} />`,
    spread: `<div {...${run}} />`,
    'spread-of-a-component': `<Matrix {...${run}} />`,
    'event-of-a-component': `<Details summary="a" onToggle={() => ${run}}>\n\na\n\n</Details>`,
    'text-in-a-component': `<Details summary="a">{${run}}</Details>`,
    'code-beside-tabs': `<Tabs>\n{${run}}\n<Tab label="A">a</Tab>\n<Tab label="B">b</Tab>\n</Tabs>`,
    'component-of-a-component': `<Tabs.Tab label={${run}} />`,
    'component-of-a-name-space': `<Tabs:Tab label={${run}} />`,
    'address-of-a-card': '<Cards>\n<Card title="a" href="java&#115;cript:alert(1)" />\n</Cards>',
    fragment: `<>{${run}}</>`,
    member: '<process.exit />',
    tag: '<img src="x" onerror="alert(1)" />',
    script: '<script>alert(1)</script>',
    style: '<style>{`a`}</style>',
    export: `export const x = ${run}`,
    'export-default': `export default ${run}`,
    import: "import fs from 'node:fs'",
    'import-of-a-neighbour': "import './neighbour.js'",
    'comment-that-ends': `{/* a */ ${run}}`,
    'comment-that-begins': `{${run} /* a */}`,
    'two-comments': `{/* a */ ${run} /* b */}`,
    'line-comment': `{// a\n${run}}`,
    'parameter-look-alike': `{{a: ${run}}}`,
    'parameter-with-a-call': `{{[${run}]: 1}}`,
    'comment-in-html': `<!-- {${run}} -->`,
    template: `{\`\${${run}}\`}`,
    'windows-lines': `Text\r\n\r\n{${run}}\r\n`,
    'old-mac-lines': `Text\r\r{${run}}\r`,
    'indented-code': `    {${run}}`,
    'unclosed-fence-in-a-list': `- \`\`\`\n\n{${run}}`,
    'html-block': `<details>\n\n{${run}}\n\n</details>`,
  };
  const whole: Readonly<Record<string, string>> = {
    'no-frontmatter': `{${run}}\n`,
    'byte-order-mark': `\uFEFF---\ntitle: T\n---\n\n{${run}}\n`,
    'byte-order-mark-alone': `\uFEFF{${run}}\n`,
    'line-separator-in-frontmatter': `---\ntitle: T\n# a\u2028---\n~~~text: x\n---\n\n{${run}}\n`,
    'paragraph-separator-in-frontmatter': `---\ntitle: T\n# a\u2029---\n~~~text: x\n---\n\n{${run}}\n`,
    'next-line-in-frontmatter': `---\ntitle: T\n# a\u0085---\n~~~text: x\n---\n\n{${run}}\n`,
    'return-in-a-comment-of-the-frontmatter': `---\ntitle: T\n# a\r---\r\r{${run}}\r`,
    'byte-order-mark-in-the-body': `---\ntitle: T\n---\n\n\uFEFF{${run}}\n`,
    'zero-byte': `---\ntitle: T\n---\n\n\0\n\n{${run}}\n`,
    'line-separator-in-a-comment': `---\ntitle: T\n---\n\n{/* a \u2028 */ ${run}}\n`,
    'frontmatter-of-another-sort': `+++\ntitle = "T"\n+++\n\n{${run}}\n`,
    'frontmatter-with-blanks': `--- \ntitle: T\n---\t\n{${run}}\n`,
  };
  return {
    ...Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, `${head}${body}\n`])),
    ...whole,
  };
}

/** Pages that only look as if they ran something, since all of it is text or code to read: they are shown. */
export const harmlessPages: Readonly<Record<string, string>> = {
  code: `${head}\`{${write('x')}}\` and\n\n\`\`\`js\n{${write('x')}}\n\`\`\`\n`,
  escaped: `${head}Text \\{x} and \\<script> and &#123;x&#125;.\n`,
  attribute: `${head}<Details summary="<script>alert(1)</script>">\n\nText.\n\n</Details>\n`,
  comment: `${head}{/* <script>alert(1)</script> */}\n\nText.\n`,
  'carriage-return-in-frontmatter': `---\ntitle: T\n# a\r---\n~~~text: x\n---\n\n{${write('x')}}\n`,
  'script-as-frontmatter': `---js\n${write('x')}\n---\n`,
  'comment-that-lies': `${head}{/* {alert(1)} \u2028 */}\n`,
};
