import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { canKeep, forget, keep, kept, keptJson, keysKept } from '../../../src/components/client/storage.ts';

/** As much of a browser's storage as scripts use; entries are its own properties, as there. */
class Storage {
  [key: string]: unknown;
  getItem(key: string) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key: string, text: string) {
    this[key] = text;
  }
  removeItem(key: string) {
    delete this[key];
  }
}
class FullStorage extends Storage {
  override setItem() {
    throw new DOMException('full', 'QuotaExceededError');
  }
}

beforeEach(() => {
  vi.stubGlobal('Storage', Storage);
  vi.stubGlobal('localStorage', new Storage());
});
afterEach(() => vi.unstubAllGlobals());

const texts = (value: unknown) => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);

test('what is kept is there until it is forgotten', () => {
  expect([canKeep(), keep('watchbook/a', '1'), keep('watchbook/b', '2'), keep('other', '3')]).not.toContain(false);
  expect(keysKept('watchbook/')).toEqual(['watchbook/a', 'watchbook/b']);
  forget('watchbook/a');
  expect([kept('watchbook/a'), kept('watchbook/b')]).toEqual([null, '2']);
});

test('a browser that throws when its storage is looked at keeps nothing, and nothing fails', () => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  forget('watchbook/a');
  expect([canKeep(), keep('watchbook/a', '1'), kept('watchbook/a'), keysKept('')]).toEqual([false, false, null, []]);
  expect(keptJson('watchbook/a', texts, 'old')).toEqual([]);
});

test('a stand-in for the storage keeps things for the page, and is not taken for the browser’s own', () => {
  vi.stubGlobal('localStorage', { getItem: () => '1', setItem: () => {}, removeItem: () => {} });
  expect([canKeep(), keep('watchbook/a', '1'), kept('watchbook/a')]).toEqual([false, false, '1']);
});

test('a full browser says so', () => {
  vi.stubGlobal('localStorage', new FullStorage());
  expect([canKeep(), keep('watchbook/a', '1')]).toEqual([false, false]);
});

test('what an earlier version kept is taken over once; what is broken counts as nothing', () => {
  keep('old', '["a"]');
  expect(keptJson('watchbook/new', texts, 'old')).toEqual(['a']);
  expect([kept('old'), kept('watchbook/new')]).toEqual([null, '["a"]']);
  keep('watchbook/new', '{');
  expect(keptJson('watchbook/new', texts, 'old')).toEqual([]);
});

test('what an earlier version kept stays where it is if the browser is full', () => {
  const full = new FullStorage();
  Object.assign(full, { old: '["a"]' });
  vi.stubGlobal('localStorage', full);
  expect(keptJson('watchbook/new', texts, 'old')).toEqual(['a']);
  expect(kept('old')).toBe('["a"]');
});
