/** A command, or a setting it depends on, that was not understood; the message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
