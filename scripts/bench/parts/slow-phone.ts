import type { Page } from 'playwright-core';

/** Lighthouse's "slow 4G" and a mid-range phone: 150 ms there and back, 1.6 Mbit/s, a processor four times slower. */
const slow4G = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: 750e3 / 8 };
/** How many times slower than this machine’s its processor is. */
export const slowdown = 4;
/** Lets a page have from now on what a slow phone has: of the network and of the processor. */
export async function slowPhone(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}
