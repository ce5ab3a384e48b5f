/** Says why a command cannot be carried out, in a sentence for the user. */
export class BookError extends Error {
  override name = 'BookError';
}
