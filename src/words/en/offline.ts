export const about = 'The handbook on this device, for when the network is what is broken.';
export const how =
  'After your first visit, this browser keeps a copy of every page and of the search. Without a network, you can read on as if nothing had happened; the edge of the page says how old the copy is. When a newer version has been fetched completely, you are asked before it is used.';
export const noCopies = 'This handbook keeps no copies at present; one that your browser had is removed.';
export const needsScripts = 'Copies need JavaScript and a browser that can store them.';
export const notInCopy = 'Not in the copy';
export const take = 'Take a copy now';
export const remove = 'Remove the copy';
export const size = (most: number) =>
  `A copy takes ${most} MB at most. If the handbook is larger, alerts, runbooks, roles and services come first, then the search and the lists; what is too big is left out and named here. A browser set to save data takes a copy only when you ask for it here. Reading in a private window leaves no copy behind.`;
export const keptLink = 'What this handbook keeps on your device';
export const sentHere = 'You were sent here from another address? Then that page is not in the copy.';
export const are = 'are.';
export const signedIn = 'Signed in';
export const youAreIn = 'You are signed in.';
export const toHandbook = 'To the handbook';
export const reload = 'Reload';
export const signIn = 'Sign in';
export const later = 'Later';
export const newVersion = 'A new version of this handbook is ready.';
export const offline = 'Offline';
export const signedOut = 'You are signed out';
export const readingCopy = (why: string, taken: string | undefined) =>
  `${why}: you are reading a copy${taken === undefined ? '' : ` from ${taken}`}.`;
export const fetching = 'Fetching …';
export const notCompleted = 'The copy could not be completed. Try again when the network is steady.';
export const refused = 'This browser refused to keep a copy.';
export const copySize = (files: string, size: string, most: string) => `${files} files, ${size} of at most ${most}`;
export const takenOn = (when: string) => `, from ${when}`;
export const leftOut = (files: string) => ` ${files} files did not fit.`;
export const hasCopy = (taken: string, size: string, left: string) => `This device has a copy${taken}: ${size}.${left}`;
export const removed = 'You removed the copy; no new one is made until you ask.';
export const noCopy = 'This device has no copy yet.';
