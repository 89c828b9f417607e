import {
  hasWork,
  newRun,
  type Run,
  type ShownStep,
  withCopied,
  withDone,
  withIncident,
  withNote,
  withTyped,
  withValue,
} from '../../../runbook/run.ts';
import { agrees } from '../../../runbook/run-record.ts';
import { type Parameter, queryWith, type Values, validValues, valuesFromQuery } from '../../../runbook/values.ts';
import { canKeep, keep, kept, keyOf } from '../../client/storage.ts';
import { forgetRun, isRunKey, keepRun, newRunId, runKept, runsKept, takeOverEarlierRuns } from './run-keeper.ts';

/** Which runbook the page shows, as its panel `data-run` says it. */
export interface About {
  readonly runbook: string;
  readonly title: string;
  readonly parameters: readonly Parameter[];
}

/** The incident of this tab, for the next runbook that is opened in it. */
const incidentKey = 'watchbook/incident';
/** The run that a tab is in, by runbook, so that loading the page again goes on with it. */
const tabKey = (runbook: string) => `watchbook/tab-run/${runbook}`;

/** Remembers for this tab which run of a runbook it is in. */
export function enterRun({ runbook, id }: Pick<Run, 'runbook' | 'id'>): void {
  keep(tabKey(runbook), id, 'sessionStorage');
}

const moment = () => ({ now: Date.now(), offset: -new Date().getTimezoneOffset() });

/**
 * What the reader of this page does with its runbook: kept on the device, told
 * to the page's elements by the event `change`.
 *
 * Every change is made to the run as the device has it now, so that two tabs
 * in the same run add to each other.
 */
export class RunStore extends EventTarget {
  readonly about: About;
  #run: Run;
  /** Whether this browser has kept all that it was given. */
  #keeps = canKeep();
  /** What each field held when the reader began to type in it; undefined where it was empty. */
  readonly #typing = new Map<string, string | undefined>();
  /** Values that differ from those the steps were done with, until the reader says what they are. */
  #other: Values = {};
  #asks = false;

  constructor(about: About) {
    super();
    this.about = about;
    takeOverEarlierRuns({ [about.runbook]: about.title });
    const address = this.#address();
    const own = runKept(kept(tabKey(about.runbook), 'sessionStorage') ?? '');
    this.#run = own?.runbook === about.runbook && agrees(own, address) ? own : this.#begin(address);
    this.#enter();
    addEventListener('storage', (event) => {
      if (!isRunKey(keyOf(event.key))) return;
      this.#run = runKept(this.#run.id) ?? this.#run;
      this.#tell();
    });
  }

  get incident(): string {
    return this.#run.incident;
  }
  get run(): Run {
    return this.#run;
  }
  get keeps(): boolean {
    return this.#keeps;
  }
  /** What stands in the fields. */
  get typed(): Values {
    return { ...this.#run.values, ...this.#other };
  }
  /** The values that are filled in and right. */
  get values(): Values {
    return validValues(this.about.parameters, this.typed);
  }
  /** The names of the values that came with the address and that the reader has not typed. */
  get brought(): string[] {
    const { values, typed } = this.#run;
    return Object.keys(values).filter((name) => !typed.includes(name) && this.#other[name] === undefined);
  }
  /** The value that was changed after steps were done, while nobody has said what that means. */
  get question(): { readonly name: string; readonly from: string; readonly to: string } | undefined {
    const [name] = Object.keys(this.#other);
    if (name === undefined || !this.#asks) return undefined;
    return { name, from: this.#run.values[name] ?? '', to: this.#other[name] ?? '' };
  }
  /** Whether a changed value keeps commands from being copied. */
  get isUnsettled(): boolean {
    return Object.keys(this.#other).length > 0;
  }
  /** The other runs of this runbook: those of the same values first, then the one last worked on. */
  get others(): Run[] {
    const mine = { values: this.#run.values, incident: '' };
    return runsKept()
      .filter(({ id, runbook }) => id !== this.#run.id && runbook === this.about.runbook)
      .sort((a, b) => Number(this.isSame(b, mine)) - Number(this.isSame(a, mine)));
  }
  /** Whether a run is of the values of this page's run. */
  isSame(run: Run, of: Pick<Run, 'values' | 'incident'> = { values: this.#run.values, incident: '' }): boolean {
    return Object.keys(of.values).length > 0 && agrees(run, of);
  }

  /** Takes what is being typed. Once steps are done, a value that was there before is not replaced without asking. */
  setValue(name: string, text: string): void {
    const value = text.trim();
    if (!this.#typing.has(name)) this.#typing.set(name, this.#run.values[name]);
    const from = this.#typing.get(name);
    const { [name]: _, ...others } = this.#other;
    if (from !== undefined && hasWork(this.#run)) {
      this.#other = value === from ? others : { ...others, [name]: value };
      this.#tell();
      return;
    }
    this.#change((run) => withValue(run, name, value, Date.now()));
  }
  /** The reader has looked at values that came with the address, and found them right. */
  vouchFor(names: readonly string[]): void {
    this.#change((run) => withTyped(run, names));
  }
  /** The reader has left the field: what it holds is meant. */
  settle(name: string): void {
    this.#typing.delete(name);
    this.#asks = this.isUnsettled;
    if (this.#asks) this.#tell();
  }
  /** The changed values were slips: the steps stay. */
  correct(): void {
    const other = Object.entries(this.#other);
    this.#leaveQuestion();
    this.#change((run) => other.reduce((all, [name, value]) => withValue(all, name, value, Date.now()), run));
  }
  /** The changed values are of another case: it gets a run of its own, with these values and no others. */
  startOther(): void {
    const other = Object.entries(this.#other).filter(([, value]) => value !== '');
    this.#leaveQuestion();
    this.#run = this.#begin({ values: {}, incident: '' });
    if (other.length === 0) this.#enter();
    else this.#change((run) => other.reduce((all, [name, value]) => withValue(all, name, value, Date.now()), run));
    this.#tell();
  }
  /** Puts back the values that the steps were done with. */
  putBack(): void {
    this.#leaveQuestion();
    this.#tell();
  }

  setDone(step: ShownStep, done: boolean): void {
    this.#change((run) => withDone(run, step, done, moment()));
  }
  setNote(step: ShownStep, text: string): void {
    this.#change((run) => withNote(run, step, text, moment()));
  }
  setCopied(step: ShownStep, text: string): void {
    this.#change((run) => withCopied(run, step, text, moment()));
  }
  /** Names the incident of this run, or names it anew; what was done stays. */
  setIncident(incident: string): void {
    keep(incidentKey, incident.trim(), 'sessionStorage');
    this.#change((run) => withIncident(run, incident, Date.now()));
  }
  /** Begins another run with the same values; this one is kept. */
  restart(): void {
    const { values, typed, incident } = this.#run;
    this.#leaveQuestion();
    this.#run = { ...this.#begin({ values, incident }), typed };
    this.#enter();
    this.#tell();
  }
  /** Goes on with another run of this runbook. */
  goOn(id: string): void {
    const run = runKept(id);
    if (!run) return;
    this.#leaveQuestion();
    this.#run = run;
    this.#enter();
    this.#tell();
  }
  /** Forgets a run for good; instead of this page's own one another is begun with the same values. */
  forget(id: string): void {
    forgetRun(id);
    if (id === this.#run.id) this.restart();
    else this.#tell();
  }

  /** The values and the incident of the address; an incident alone is remembered for the tab. */
  #address(): Pick<Run, 'values' | 'incident'> {
    const values = valuesFromQuery(this.about.parameters, location.search);
    const incident = this.#hasIncidentParameter ? '' : new URLSearchParams(location.search).get('incident')?.trim();
    return { values, incident: incident ?? '' };
  }
  #begin(address: Pick<Run, 'values' | 'incident'>): Run {
    const hasValues = Object.keys(address.values).length > 0;
    const incident = address.incident || (hasValues ? '' : (kept(incidentKey, 'sessionStorage') ?? ''));
    const now = Date.now();
    return newRun(this.about, { ...address, incident }, newRunId(now), now);
  }
  /** Where a runbook asks for the incident itself, that part of the address is its. */
  get #hasIncidentParameter(): boolean {
    return this.about.parameters.some(({ name }) => name === 'incident');
  }
  #leaveQuestion(): void {
    this.#other = {};
    this.#asks = false;
    this.#typing.clear();
  }
  /** The tab and its address follow the run. */
  #enter(): void {
    enterRun(this.#run);
    const query = new URLSearchParams(queryWith(this.about.parameters, this.#run.values, location.search));
    if (!this.#hasIncidentParameter) {
      query.delete('incident');
      if (this.#run.incident !== '') query.set('incident', this.#run.incident);
    }
    const search = query.size === 0 ? '' : `?${query}`;
    if (search !== location.search)
      history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
  }
  #change(how: (run: Run) => Run): void {
    this.#run = how(runKept(this.#run.id) ?? this.#run);
    this.#keeps = keepRun(this.#run) && this.#keeps;
    this.#enter();
    this.#tell();
  }
  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

let shared: RunStore | undefined;

/** The store of this page. */
export function pageRun(): RunStore {
  const panel = document.querySelector<HTMLElement>('[data-run]');
  shared ??= new RunStore(JSON.parse(panel?.dataset.run ?? '{"runbook":"","title":"","parameters":[]}') as About);
  return shared;
}
