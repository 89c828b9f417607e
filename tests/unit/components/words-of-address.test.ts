import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/components/home/words-of-address.ts';

test.each([
  ['/alerts/KubePodCrashLoopingSoon/', 'Kube Pod Crash Looping Soon'],
  ['/alerts/CorednsDNSPanic/', 'Coredns DNS Panic'],
  ['/runbooks/disk-is-full', 'disk is full'],
  ['/runbooks/old_page.html', 'old page'],
  ['/errors/%D0%94%D0%B8%D1%81%D0%BA%20%D0%BF%D0%BE%D0%BB%D0%BE%D0%BD/', 'Диск полон'],
  ['/runbooks/100%/', '100'],
  ['//', ''],
])('%s is about “%s”', (pathname, words) => expect(wordsOf(pathname)).toBe(words));
