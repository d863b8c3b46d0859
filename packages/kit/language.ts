import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The languages of answers, as the SDL names them. */
export type Language = 'DE' | 'EN';

/** The same in every language. */
export type Texts = Readonly<Record<Language, string>>;

/** Headers that came before: clients send few. */
const known = new LRUCache<string, { readonly language: Language }>({ max: 100 });

/** The language of a request, as `Accept-Language` says: English for whoever wants neither that nor German. */
export function languageOf({ 'accept-language': accepted }: IncomingHttpHeaders): Language {
  if (accepted === undefined) return 'EN';
  const found = known.get(accepted) ?? { language: preferred(accepted) };
  known.set(accepted, found);
  return found.language;
}

const preferred = (accepted: string): Language =>
  new Negotiator({ headers: { 'accept-language': accepted } }).language(['en', 'de']) === 'de' ? 'DE' : 'EN';
