/** An error whose message is written for the person at the other end: it names the culprit and says what to do. */
export class PublicError extends Error {
  override readonly name = 'PublicError';
}
