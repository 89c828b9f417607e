import { Command } from './command.ts';
import { EarlierRuns } from './earlier-runs.ts';
import { FillIn } from './fill-in.ts';
import { RunRecord } from './record.ts';
import { Step } from './step.ts';
import { fillLinks, ValuePlace } from './value.ts';

// Values first: a command reads the elements of its places.
customElements.define('wb-value', ValuePlace);
customElements.define('wb-fill-in', FillIn);
customElements.define('wb-step', Step);
customElements.define('wb-command', Command);
customElements.define('wb-record', RunRecord);
customElements.define('wb-earlier-runs', EarlierRuns);
fillLinks(document);
