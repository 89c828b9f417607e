import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
}

/** What npm itself recorded of each package; `npm sbom --sbom-format cyclonedx` lists the same. */
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, facts]) => ({ name: path.replace(/^.*node_modules\//, ''), ...facts }));

/** Licences under which anything may be used and passed on with a site. */
const allowed = new Set(
  '0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC0-1.0 ISC MIT OFL-1.1 Python-2.0 Unlicense'.split(' '),
);
/** Other licences, by name of the package: what is used as it is, apart from our code, and not part of the site. */
const allowedFor: Readonly<Record<string, RegExp>> = {
  // Images are measured while the site is built; the library is its own file.
  'LGPL-3.0-or-later': /^@img\/sharp/,
  // Checks accessibility in tests; makes style sheets small while the site is built.
  'MPL-2.0': /^(@axe-core\/playwright|axe-core|lightningcss(-.*)?|dompurify)$/,
  // Lays out diagrams while the site is built.
  'EPL-2.0': /^elkjs$/,
};
/** Its package does not name the licence; its files do: MIT. */
const unnamed = new Set(['khroma']);
/** Packages that want to run a script when they are installed. It is not run; each works without. */
const withScripts = new Set(['esbuild']);

const isAllowed = (name: string, license: string) => allowed.has(license) || allowedFor[license]?.test(name) === true;

test('every package has a licence that is allowed by name', () => {
  const other = packages.filter(({ name, license }) => {
    if (license === undefined) return !unnamed.has(name);
    // Of “A OR B” one is enough, of “A AND B” both are needed.
    return !license
      .replace(/[()]/g, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((one) => isAllowed(name, one)));
  });
  expect(other.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  expect(packages.length).toBeGreaterThan(100);
});

test('no package runs a script when it is installed, and those that would are known by name', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  const names = packages.flatMap(({ name, hasInstallScript }) => (hasInstallScript ? [name] : []));
  expect(new Set(names)).toEqual(withScripts);
});

test('every package is pinned to its bytes and comes from a registry', () => {
  expect(packages.filter(({ integrity }) => !/^sha512-/.test(integrity ?? '')).map(({ name }) => name)).toEqual([]);
  const elsewhere = packages.filter(({ resolved }) => resolved !== undefined && !/^https:\/\//.test(resolved));
  expect(elsewhere.map(({ name }) => name)).toEqual([]);
});

test('every direct dependency is pinned exactly, and the README says what it is for', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const direct: Record<string, string> = { ...dependencies, ...devDependencies, ...optionalDependencies };
  expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const readme = readFileSync('README.md', 'utf8');
  const told = [...readme.matchAll(/`((?:@[\w-]+\/)?[\w.-]*\*?)`/g)].map(([, name = '']) => name);
  const tells = (name: string) =>
    name.startsWith('@types/') ||
    told.some((one) => one === name || (one.endsWith('*') && name.startsWith(one.slice(0, -1))));
  expect(Object.keys(direct).filter((name) => !tells(name))).toEqual([]);
});
