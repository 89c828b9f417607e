import { words } from '../../words/words.ts';

const day = new Intl.DateTimeFormat(words.language.dates, { day: 'numeric', month: 'long', year: 'numeric' });
const clock = new Intl.DateTimeFormat(words.language.dates, { hour: '2-digit', minute: '2-digit' });

/** The time of day where the reader is: "21:45". */
export const timeOfDay = (at: Date | number): string => clock.format(at);

/** A day and time where the reader is, written as every page writes them: "30 November 2026, 21:45". */
export const dayAndTime = (at: Date | number): string => `${day.format(at)}, ${clock.format(at)}`;
