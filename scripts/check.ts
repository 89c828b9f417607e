import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Compiling two hundred modules is most of a short run; Node keeps them compiled from one run to the next.
enableCompileCache(join(process.cwd(), '.cache', 'node'));
const { main } = await import('./check/main.ts');
await main();
