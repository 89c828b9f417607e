/** What ends a build on purpose. Its message says all that whoever started it needs: where, what, and what to do. */
export class NotBuilt extends Error {
  override readonly name: string = 'NotBuilt';
}
