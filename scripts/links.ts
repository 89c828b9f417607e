import pc from 'picocolors';
import { type Answer, askAll, goodManners } from '../src/authoring/links/ask.ts';
import { lostAddresses } from '../src/authoring/links/ever.ts';
import { type ExternalLink, externalLinks, isInside } from '../src/authoring/links/external-links.ts';
import { RememberedAnswers } from '../src/authoring/links/remembered.ts';
import { count } from '../src/checks/summary.ts';
import { runCommand } from '../src/command/command.ts';
import { shown } from '../src/model/hidden-characters.ts';
import { filesEver, isShallow } from '../src/source/git.ts';
import { noteFile } from '../src/source/note.ts';
import { readSources } from '../src/source/read.ts';

interface Options {
  readonly fresh?: boolean;
  readonly inside?: boolean;
  readonly ever?: boolean;
}

await runCommand('links', (cli) =>
  cli
    .command('', 'Ask for every address elsewhere that the handbook leads to: which are gone, which have moved')
    .option('--fresh', 'Ask again for what answered in the last days, too')
    .option('--inside', 'Ask for addresses of this machine and of private networks, too')
    .option('--ever', 'Instead: every address that this handbook ever had, from git, has a page or a redirect')
    .action(async ({ fresh = false, inside = false, ever = false }: Options) =>
      ever ? tellLost() : tellGone({ fresh, inside }),
    ),
);

async function tellLost(): Promise<0 | 1> {
  const root = process.cwd();
  if (await isShallow(root))
    console.warn('This clone has only the last commits: git fetch --unshallow shows the rest.');
  const lost = lostAddresses(await filesEver(root, 'content', noteFile), await readSources(root));
  for (const address of lost)
    console.log(
      `${address}  led to a page and leads nowhere — write it in \`redirectFrom\` of the page that took its place`,
    );
  console.log(
    lost.length === 0 ? 'Every address that ever was leads to a page.' : `${count(lost.length, 'page')} lost.`,
  );
  return lost.length > 0 ? 1 : 0;
}

async function tellGone({ fresh, inside }: Required<Pick<Options, 'fresh' | 'inside'>>): Promise<0 | 1> {
  const all = externalLinks(await readSources(process.cwd()));
  const links = all.filter(({ url }) => inside || !isInside(url));
  const remembered = new RememberedAnswers('.cache/links', new Date());
  const answers = new Map<string, Answer>();
  if (!fresh) {
    for (const { url } of links) {
      const known = remembered.get(url);
      if (known) answers.set(url, known);
    }
  }
  const open = links.map(({ url }) => url).filter((url) => !answers.has(url));
  if (open.length > 0) console.error(`Asking for ${count(open.length, 'link')}, one at a time of each host …`);
  await askAll(
    open,
    { ...goodManners, pause: Number(process.env.WATCHBOOK_LINK_PAUSE ?? goodManners.pause) },
    (url, answer) => {
      answers.set(url, answer);
      remembered.put(url, answer);
    },
  );
  const lines = links.flatMap((link) => lineOf(link, answers.get(link.url)));
  const gone = links.filter(({ url }) => answers.get(url)?.is === 'gone').length;
  const passed = all.length - links.length;
  const note = passed > 0 ? `, ${passed} within private networks not asked for (--inside)` : '';
  console.log(shown([...lines, `${count(links.length, 'link')} elsewhere, ${gone} gone${note}.`].join('\n')));
  return gone > 0 ? 1 : 0;
}

function lineOf({ url, places }: ExternalLink, answer: Answer | undefined): string[] {
  const told = (color: (text: string) => string, what: string, advice: string) =>
    places.map((place) => `${place}  ${color(what)}: ${url} — ${advice}`);
  if (answer?.is === 'gone')
    return told(
      pc.red,
      `gone, ${answer.detail}`,
      `find its new place, or link to a copy: https://web.archive.org/web/2/${url}`,
    );
  if (answer?.is === 'moved') return told(pc.yellow, 'moved', `write ${answer.detail}`);
  if (answer?.is === 'unsure') return told(pc.dim, `not sure, ${answer.detail}`, 'look at it yourself');
  return [];
}
