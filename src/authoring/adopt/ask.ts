import { parse } from 'yaml';
import { config } from '../../../watchbook.config.ts';
import { UsageError } from '../../command/usage-error.ts';
import { settings } from '../../config/define-config.ts';
import { allButPages } from '../../model/duties/owners.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Source } from '../../source/source.ts';
import { askOne, askSeveral, askText } from '../new-page/interview.ts';
import {
  type Answers,
  type Keepable,
  keepable,
  type Level,
  levelsFrom,
  type ShopChoice,
  shopChoices,
} from './answers.ts';
import { asRecord } from './loose.ts';

/** What was typed. */
export interface AdoptOptions {
  readonly name?: string;
  readonly site?: string;
  readonly repository?: string;
  readonly branch?: string;
  readonly severities?: string;
  readonly roles?: string;
  readonly heir?: string;
  readonly team?: string;
  readonly shop?: string;
  readonly keep?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly commit?: boolean;
}

interface Situation {
  readonly sources: readonly Source[];
  readonly atTerminal: boolean;
  /** The text of owners.yaml. */
  readonly owners: string;
}

/** Settings of the product's own handbook; one that has others has said so before. */
const upstream = { name: 'Watchbook', host: 'watchbook.example', repository: 'https://github.com/watchbook/watchbook' };

/**
 * Everything that `adopt` needs, asked for where it is not given.
 *
 * @throws UsageError where an answer is missing and nobody can be asked, or one does not hold
 * @throws Left when whoever is asked leaves
 */
export async function completedAnswers(options: AdoptOptions, situation: Situation): Promise<Answers> {
  const { atTerminal } = situation;
  const roleIds = situation.sources.flatMap(({ kind, id }) => (kind?.name === 'role' ? [id] : []));
  const written = String(asRecord(settings().given).site ?? config.site);
  const before = {
    name: config.title === upstream.name ? undefined : config.title,
    // As it was written: read, it has lost its last slash.
    site: written.includes(upstream.host) ? undefined : written,
    repository: config.repository === upstream.repository ? undefined : config.repository,
    team: teamsBefore(situation.owners),
  };
  if (!atTerminal) refuseWhatIsMissing(options, before);
  const text = async (given: unknown, known: string | undefined, question: string, about: string, fault: Fault) => {
    const value = given === undefined ? undefined : String(given);
    if (value !== undefined || known !== undefined) return held(value ?? known ?? '', question, fault);
    return askText(question, about, (typed) => {
      const wrong = typed === '' ? 'Type an answer.' : fault(typed);
      return { ok: wrong === undefined, text: wrong ?? typed };
    });
  };
  const name = await text(options.name, before.name, 'What is the handbook called?', 'Acme handbook', noFault);
  const site = await text(
    options.site,
    before.site,
    'Where will it be published?',
    'https://handbook.acme.example',
    notAddress,
  );
  const repository = await text(
    options.repository,
    before.repository,
    'Where is its repository?',
    'https://github.com/acme/handbook',
    notAddress,
  );
  const known = config.severities;
  const scale = known.map(({ id, label }) => `${id}:${label}`).join(',');
  const severities = await severitiesFrom(options.severities, scale, known, atTerminal);
  const roles = await rolesFrom(options.roles, roleIds, atTerminal);
  const heir = await heirFrom(options.heir, roles, roleIds, atTerminal);
  const team = await text(
    options.team,
    before.team,
    'Who reviews pages?',
    '@acme/operations; owners.yaml can say more later',
    notTeam,
  );
  const shop = await shopFrom(options.shop, atTerminal && situation.sources.length > 0);
  const keep = await keepFrom(options.keep, atTerminal);
  return {
    name,
    site,
    repository,
    severities,
    roles,
    heir,
    teams: teamsFrom(team, roles, situation.owners),
    shop,
    keep,
  };
}

/** What is wrong with an answer, if anything. */
type Fault = (text: string) => string | undefined;

const noFault: Fault = (text) => (text.trim() === '' ? 'is empty' : undefined);
const notAddress: Fault = (text) =>
  /^https?:\/\/[^\s/]+/.test(text)
    ? undefined
    : 'is not an address: write it with its scheme, such as https://handbook.example';
const owner = /^(?:@[\w-]+(?:\/[\w.-]+)*|[^@\s=,]+@[^@\s=,]+)$/;
const notTeam: Fault = (text) => {
  const wrong = text.split(',').find((part) => !owner.test(part.replace(/^[a-z0-9/-]+=/, '').trim()));
  return wrong === undefined ? undefined : `“${wrong}” is no owner: write @organisation/team, @user or a mail address`;
};

function held(value: string, question: string, fault: Fault): string {
  const wrong = fault(value);
  if (wrong !== undefined) throw new UsageError(`${question} “${value}” ${wrong}.`);
  return value;
}

function refuseWhatIsMissing(options: AdoptOptions, before: Readonly<Record<string, string | undefined>>): void {
  const missing = Object.keys(before).filter(
    (name) => options[name as keyof AdoptOptions] === undefined && !before[name],
  );
  if (missing.length > 0)
    throw new UsageError(
      `nobody can be asked here, so say ${missing.map((name) => `--${name} "…"`).join(' ')}. All options: npm run adopt -- --help`,
    );
}

/** Whether teams were set before; those of the product's own handbook do not count. */
function teamsBefore(owners: string): string | undefined {
  const teams = Object.entries(asRecord(parse(owners)));
  if (teams.length === 0 || teams.some(([, team]) => String(team).startsWith('@watchbook/'))) return undefined;
  return teams.map(([role, team]) => `${role}=${[team].flat().join(' ')}`).join(',');
}

async function severitiesFrom(given: string | undefined, scale: string, known: readonly Level[], atTerminal: boolean) {
  const typed =
    given ??
    (atTerminal
      ? await askText('Which severity scale, most severe first?', `Press Enter for: ${scale}`, (text) => {
          const levels = levelsFrom(text || scale, known);
          return typeof levels === 'string'
            ? { ok: false, text: levels }
            : { ok: true, text: levels.map(({ id }) => id).join(' > ') };
        })
      : scale);
  const levels = levelsFrom(String(typed) || scale, known);
  if (typeof levels === 'string') throw new UsageError(`--severities: ${levels}.`);
  return levels;
}

async function rolesFrom(given: string | undefined, ids: readonly string[], atTerminal: boolean): Promise<string[]> {
  if (given !== undefined) return someOf('--roles', given, ids);
  if (!atTerminal || ids.length < 2) return [...ids];
  const gone = await askSeveral(
    'Which of these roles do you not have? Tab marks, Enter goes on',
    ids.map((id) => ({ id, about: '' })),
  );
  return ids.filter((id) => !gone.includes(id));
}

async function heirFrom(
  given: string | undefined,
  roles: readonly string[],
  all: readonly string[],
  atTerminal: boolean,
) {
  if (given !== undefined) return someOf('--heir', given, roles)[0] ?? '';
  if (roles.length === 0 && all.length > 0)
    throw new UsageError('--roles: keep at least one role, which owns the pages.');
  const first = roles[0] ?? '';
  if (!atTerminal || roles.length === all.length) return first;
  return askOne(
    'Who takes over their work?',
    roles.map((id) => ({ id, about: '' })),
    first,
  );
}

async function shopFrom(given: string | undefined, canAsk: boolean): Promise<ShopChoice> {
  const names = Object.keys(shopChoices) as ShopChoice[];
  if (given !== undefined) return someOf('--shop', given, names)[0] as ShopChoice;
  if (!canAsk) return 'remove';
  const choices = Object.entries(shopChoices).map(([id, about]) => ({ id, about }));
  return (await askOne('What becomes of the example shop?', choices, 'remove')) as ShopChoice;
}

async function keepFrom(given: string | undefined, atTerminal: boolean): Promise<readonly Keepable[]> {
  const names = Object.keys(keepable) as Keepable[];
  if (given === 'none') return [];
  if (given !== undefined) return someOf('--keep', given, names) as Keepable[];
  if (!atTerminal) return names;
  const choices = Object.entries(keepable).map(([id, { about }]) => ({ id, about }));
  const gone = await askSeveral('Which of these do you not want? Tab marks, Enter goes on', choices);
  return names.filter((name) => !gone.includes(name));
}

function someOf(option: string, given: string, known: readonly string[]): string[] {
  const words = String(given)
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  for (const word of words) {
    if (known.includes(word)) continue;
    throw new UsageError(
      `${option}: there is no “${word}”. ${didYouMean(word, known)}Choose from ${known.join(', ')}.`,
    );
  }
  return words;
}

/** `@acme/ops` for all, or `sre=@acme/sre,developer=@acme/dev`, of which the first is also for those not named. */
function teamsFrom(text: string, roles: readonly string[], owners: string): Readonly<Record<string, string>> {
  const before = asRecord(parse(owners));
  const parts = text.split(',').map((part) => part.trim().split(/=(.*)/s));
  const named = new Map(parts.flatMap(([role = '', team]) => (team === undefined ? [] : [[role, team] as const])));
  const [first = '', team] = parts[0] ?? [];
  const all = team ?? first;
  return Object.fromEntries(
    [...roles, allButPages].flatMap((role) => {
      // A list of teams was written by hand and stays.
      if (Array.isArray(before[role])) return [];
      return [[role, named.get(role) ?? all]];
    }),
  );
}
