/**
 * The name of a parameter for what stands between angle brackets or braces: “pod-name” becomes `pod_name`.
 *
 * @returns undefined where none can be made of it
 */
export function parameterTemplate(written: string): string | undefined {
  const name = written
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return /^(?!constructor$)[a-z][a-z0-9_]{0,40}$/.test(name) ? name : undefined;
}
