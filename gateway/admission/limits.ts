/** The most that one document may hold, fragments counted wherever they are spread. SECURITY.md names them. */
export const limits = {
  tokens: 2_000,
  depth: 16,
  aliases: 50,
  directives: 20,
  selections: 1_000,
  /** Points of cost: about how many objects an answer may hold. */
  cost: 100_000,
  /** The same of all questions that are answered at once. */
  costAtOnce: 500_000,
} as const;
