import { pathHere } from '../client/site-address.ts';
import { rememberOpened } from './opened.ts';

const title = document.querySelector('h1')?.textContent?.trim();
if (title) rememberOpened(pathHere(), title);
