declare module 'negotiator' {
  /** Chooses by the headers of a request; it comes without types. */
  export default class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, string>> });
    mediaType(available: readonly string[]): string | undefined;
    language(available: readonly string[]): string | undefined;
  }
}
