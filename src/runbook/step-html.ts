/** A step of a runbook as its rendered page has it. */
export interface StepHtml {
  /** The anchor of its heading; empty where it has none. */
  readonly anchor: string;
  /** HTML of its title. */
  readonly title: string;
  /** Its place among the steps of the page, from 1. */
  readonly number: number;
  /** The whole element without its heading, to be shown a second time: no id of it is one of the page. */
  readonly again: string;
}

/** The shell puts a heading that has a link of its own into a box. */
const heading =
  /^(<wb-step\b[^>]*>)(?:<h3 id="([^"]*)">(.*?)<\/h3>|<div class="sl-heading-wrapper[^"]*"><h3 id="([^"]*)">(.*?)<\/h3>.*?<\/div>)/s;

/**
 * The steps in the HTML of a runbook's prose, as `runbookMarkup` and the shell wrote it.
 *
 * @example stepsInHtml('<wb-step …><div class="sl-heading-wrapper level-h3"><h3 id="look">Look</h3></div></wb-step>')[0]?.anchor // "look"
 */
export function stepsInHtml(html: string): StepHtml[] {
  // Steps hold no steps, and what looks like one in a writer's text is escaped.
  return [...html.matchAll(/<wb-step\b.*?<\/wb-step>/gs)].map(([step], index) => {
    const [whole = '', open = '', ...found] = heading.exec(step) ?? [];
    const [anchor = '', title = ''] = found.filter((part) => part !== undefined);
    const rest = `${open}${step.slice(whole.length)}`;
    return { anchor, title, number: index + 1, again: rest.replaceAll(/ id="([^"]*)"/g, ' id="$1-again"') };
  });
}
