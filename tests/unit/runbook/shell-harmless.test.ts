import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fill } from '../../../src/runbook/shell.ts';
import { piecesOf } from '../../../src/runbook/template.ts';

const dollar = '$';

/** Each may read its text again, as a shell or in a language of its own. */
const readAgain: readonly string[] = [
  'fish -c "echo {{x}}"',
  'fish -c {{x}}',
  'echo "ls {{x}}" | sh',
  'echo {{x}} | sh',
  'echo {{x}} | sudo tee /etc/profile.d/x.sh',
  'echo {{x}} > run.sh; sh run.sh',
  'bash <<< "ls {{x}}"',
  'cat <<< {{x}}',
  'source <(echo "ls {{x}}")',
  'source <(echo {{x}})',
  'eval $(echo {{x}})',
  'kubectl get pod `echo {{x}}`',
  "trap 'rm {{x}}' EXIT",
  "trap 'rm {{x}}' EXIT; ls {{x}}",
  'alias ls="sh -c"; ls {{x}}',
  'ls() { eval "$@"; }; ls {{x}}',
  'tmux send-keys "ls {{x}}" Enter',
  'tmux send-keys {{x}} Enter',
  'pdsh -w h "ls {{x}}"',
  'pdsh -w h ls {{x}}',
  'ansible all -a "ls {{x}}"',
  'ansible all -a {{x}}',
  'php -r \'echo "{{x}}";\'',
  'php -r {{x}}',
  `mongosh --eval 'db.x.find({a: "{{x}}"})'`,
  'clickhouse-client --query "select {{x}}"',
  'cqlsh -e "select {{x}}"',
  `curl -d '{"a":"{{x}}"}' https://h.example/`,
  'curl -d {{x}} https://h.example/',
  'ssh db-1 systemctl restart {{x}}',
  'sudo ssh db-1 {{x}}',
  "sudo bash -c 'rm -r {{x}}'",
  'sudo -s ls {{x}}',
  'env -S {{x}}',
  'watch ls {{x}}',
  'ls {{x}} | xargs rm',
  'find . -exec sh -c {{x}} \\;',
  'kubectl exec pod -- sh -c {{x}}',
  'kubectl node-shell {{x}}',
  'kubectl create job a --image=b -- {{x}}',
  'git -c {{x}} log',
  'git grep --open-files-in-pager={{x}} a',
  'git bisect run {{x}}',
  'psql -c "drop table {{x}}"',
  'psql -v x={{x}} -f q.sql',
  'promtool query instant http://p \'up{job="{{x}}"}\'',
  'perl -e {{x}}',
  'awk {{x}} f',
  'awk "/{{x}}/" f',
  'sed "s/a/{{x}}/w" f',
  'jq {{x}} f',
  'printf {{x}}',
  'printf -v {{x}} a',
  'sort --compress-program={{x}} f',
  'restic -o sftp.command={{x}} snapshots',
  'PS4={{x}} ls a',
  '[[ {{x}} -eq 1 ]]',
  'if ls {{x}}; then true; fi',
  '{ echo {{x}}; } | sh',
  '(echo {{x}}) | sh',
  'for a in {{x}}; do $a; done',
  'ls "a {{x}} b"',
  'ls -l{{x}}',
  'ls {a,{{x}}}',
  'ls ~{{x}}',
  'kubectl get pods -l app={{x}}',
  'ls # {{x}}',
  "psql <<'SQL'\nselect '{{x}}';\nSQL",
  'echo $(( {{x}} + 1 ))',
  `echo ${dollar}{{x}}`,
  `echo "${dollar}{y:-{{x}}}"`,
  'echo `ls {{x}}`',
  "echo $'{{x}}'",
  '{{x}} a',
];

describe('a place where no quoting helps', () => {
  const dangerous = [
    'a; touch canary',
    '$(touch canary)',
    '`touch canary`',
    "'; touch canary; '",
    '"; touch canary; "',
  ];
  const others = [
    'a b',
    "a'b",
    'a"b',
    'a\\',
    'a;b',
    'a|b',
    'a&b',
    'a>b',
    'a\nSQL',
    'a\n',
    '-rf',
    'a--b',
    'a)',
    'a%s',
    '@/etc/passwd',
    'a}',
    'a]',
    'a#',
    'a=b',
    'a*',
    '~',
    '!',
  ];

  test.each(readAgain)('%s takes harmless characters only', (template) => {
    const pieces = piecesOf(template, 'sh');
    expect(fill(pieces, { x: 'orders-db.example' })).toEqual({
      text: template.replaceAll('{{x}}', 'orders-db.example'),
    });
    for (const x of [...dangerous, ...others]) {
      expect(fill(pieces, { x }), x).toEqual({
        missing: [],
        unsafe: [{ name: 'x', reason: expect.stringMatching(/Here it may hold only letters, digits .* Fill in/) }],
      });
    }
  });

  test.each([
    ['sh', ['sh', '-c'], 'printf "%s\\n" "{{x}}"\n'],
    ['python', ['python3', '-c'], 'print("{{x}}")\n'],
    ['perl', ['perl', '-e'], `print '{{x}}', "\\n";\n`],
    ['js', [process.execPath, '-e'], 'console.log(`{{x}}`);\n'],
    ['awk', ['awk'], 'BEGIN { print "{{x}}" }\n'],
    ['json', ['jq', '-nr'], '"{{x}}",'],
  ])('%s prints what it is given in quotes, or it is not given', (language, [program = '', ...options], template) => {
    const pieces = piecesOf(template, language);
    const signs = fc.constantFrom(...'ab1.,/:@+-_%$;\'"\\ \n');
    const list = fc.array(fc.string({ unit: signs, minLength: 1, maxLength: 4 }), { minLength: 300, maxLength: 300 });
    fc.assert(
      fc.property(list, (all) => {
        const given = all.flatMap((x) => {
          const filled = fill(pieces, { x });
          return 'text' in filled ? [{ x, text: filled.text }] : [];
        });
        const code = given.map(({ text }) => text).join('') + (language === 'json' ? 'empty' : '');
        const printed = execFileSync(program, [...options, code], { encoding: 'utf8' });
        expect(printed).toBe(given.map(({ x }) => `${x}\n`).join(''));
        expect(given.length).toBeGreaterThan(10);
      }),
      { numRuns: 3 },
    );
  });

  test('takes no number before a redirection', () => {
    const pieces = piecesOf('ssh h ls {{x}}>out', 'sh');
    expect(fill(pieces, { x: '2' })).toMatchObject({ unsafe: [{ reason: expect.stringContaining('number 2') }] });
    expect(fill(pieces, { x: 'a2' })).toEqual({ text: 'ssh h ls a2>out' });
  });

  test('takes no sign that parts the text on both sides of it', () => {
    const pieces = piecesOf("sed 's/old/{{x}}/g' f", 'sh');
    expect(fill(pieces, { x: 'new:1' })).toHaveProperty('text');
    expect(fill(pieces, { x: 'a/w/tmp' })).toMatchObject({ unsafe: [{ reason: expect.not.stringContaining(' / ') }] });
    expect(fill(piecesOf('curl http://{{x}}/metrics', 'sh'), { x: '10.0.0.1:9100' })).toHaveProperty('text');
  });
});

describe('a command with a gap', () => {
  test('names each missing value once and gives no text', () => {
    expect(fill(piecesOf('kubectl -n {{namespace}} get pod {{pod}} -n {{namespace}}', 'sh'), {})).toEqual({
      missing: ['namespace', 'pod'],
      unsafe: [],
    });
  });

  test.each([
    'sql',
    'yaml',
    'promql',
    'json',
    'python',
    'fish',
    'powershell',
  ])('in %s takes harmless characters only', (language) => {
    const query = piecesOf("select '{{value}}'", language);
    expect(fill(query, { value: 'orders' })).toEqual({ text: "select 'orders'" });
    for (const value of ["'; drop table orders; --", 'a b', 'a: b', '%', '"'])
      expect(fill(query, { value })).toMatchObject({ missing: [], unsafe: [{ name: 'value' }] });
  });

  test('of no shell takes values as they are', () => {
    const message = piecesOf('Incident {{name}}: {{effect}}', 'text');
    expect(fill(message, { name: 'INC-204', effect: "orders don't arrive" })).toEqual({
      text: "Incident INC-204: orders don't arrive",
    });
  });
});
