import * as search from '../../search/query/browser.ts';
import workerFile from '../../search/query/worker.ts?worker&url';
import { scriptAddress } from '../client/script-address.ts';

const startWorker = () => new Worker(scriptAddress(workerFile), { type: 'module' });

/** Fetches the little that every search of this site needs, before anything is asked. */
export const prepareSearch = () => search.prepareSearch(startWorker);

/**
 * The search of this site, in a worker of its own.
 *
 * @param others addresses of other handbooks’ index folders, searched along with this one
 */
export const openSearch = (others: readonly string[]) => search.openSearch(startWorker, others);
