import { emptyRun, type Run, runAddress, runFrom, withDone, withNote, withValue } from '../../../runbook/run.ts';
import { type Parameter, queryWith, type Values, validValues, valuesFromQuery } from '../../../runbook/values.ts';

/** Which runbook the page shows, as its panel `data-run` says it. */
export interface About {
  readonly runbook: string;
  readonly title: string;
  readonly parameters: readonly Parameter[];
}

const incidentKey = 'watchbook/incident';

/**
 * What the reader of this page does with its runbook: kept on the device, told
 * to the page's elements by the event `change`.
 */
export class RunStore extends EventTarget {
  readonly about: About;
  #incident = '';
  #run: Run = emptyRun;

  constructor(about: About) {
    super();
    this.about = about;
    const query = new URLSearchParams(location.search);
    this.#incident = query.get('incident')?.trim() || (remembered(sessionStorage, incidentKey) ?? '');
    this.#load();
    const brought = valuesFromQuery(about.parameters, location.search);
    for (const [name, value] of Object.entries(brought)) this.#run = withValue(this.#run, name, value, Date.now());
    if (Object.keys(brought).length > 0) this.#keep();
    addEventListener('storage', (event) => {
      if (event.key !== this.#address) return;
      this.#load();
      this.#tell();
    });
  }

  get incident(): string {
    return this.#incident;
  }
  get run(): Run {
    return this.#run;
  }
  /** The values that are filled in and right. */
  get values(): Values {
    return validValues(this.about.parameters, this.#run.values);
  }

  setValue(name: string, value: string): void {
    this.#change(withValue(this.#run, name, value.trim(), Date.now()));
    history.replaceState(history.state, '', `${location.pathname}${this.#query()}${location.hash}`);
  }
  setDone(key: string, done: boolean): void {
    this.#change(withDone(this.#run, key, done, Date.now(), -new Date().getTimezoneOffset()));
  }
  setNote(key: string, text: string): void {
    this.#change(withNote(this.#run, key, text, Date.now(), -new Date().getTimezoneOffset()));
  }
  /** Goes to the run of another incident; what was filled in goes along, where that run has nothing of its own. */
  setIncident(incident: string): void {
    const { values } = this.#run;
    this.#incident = incident.trim();
    remember(sessionStorage, incidentKey, this.#incident);
    this.#load();
    if (Object.keys(this.#run.values).length === 0) this.#change({ ...this.#run, values });
    else this.#tell();
  }
  /** Opens all steps again and forgets the notes; the values stay. */
  restart(): void {
    this.#change({ ...emptyRun, touched: Date.now(), values: this.#run.values });
  }

  get #address(): string {
    return runAddress(this.about.runbook, this.#incident);
  }
  #query(): string {
    return queryWith(this.about.parameters, this.#run.values, location.search);
  }
  #load(): void {
    this.#run = runFrom(remembered(localStorage, this.#address), this.#incident, Date.now());
  }
  #change(run: Run): void {
    this.#run = run;
    this.#keep();
    this.#tell();
  }
  #keep(): void {
    remember(localStorage, this.#address, JSON.stringify(this.#run));
  }
  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** A browser may refuse to keep anything; the page then works until it is closed. */
function remember(storage: Storage, key: string, value: string): void {
  try {
    storage.setItem(key, value);
  } catch {
    // Full, or switched off by the reader.
  }
}

function remembered(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

let shared: RunStore | undefined;

/** The store of this page. */
export function pageRun(): RunStore {
  const panel = document.querySelector<HTMLElement>('[data-run]');
  shared ??= new RunStore(JSON.parse(panel?.dataset.run ?? '{"runbook":"","title":"","parameters":[]}') as About);
  return shared;
}
