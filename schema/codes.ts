/** The codes by which clients tell errors apart, each with the status of HTTP where nothing else is answered. */
export const codes = {
  /** Nobody is signed in, but somebody must be. */
  UNAUTHENTICATED: 401,
  /** The caller may not do this; the message says what. */
  FORBIDDEN: 403,
  /** What the caller is granted does not allow reading this; `field` and `scopes` say what it takes. */
  UNAUTHORIZED_FIELD_OR_TYPE: 403,
  /** The caller's roles allow reading this, but nobody said what for. */
  PURPOSE_REQUIRED: 403,
  /** What a command was to act on does not exist. A query answers null instead. */
  NOT_FOUND: 404,
  /** The data's present state does not allow this. */
  CONFLICT: 409,
  /** An argument or a variable is wrong; the message names it. */
  BAD_USER_INPUT: 400,
  /** What holds the facts does not answer at the moment. */
  UNAVAILABLE: 503,
  /** Too much is asked for at once; the message says what to do. */
  COST_LIMIT_EXCEEDED: 400,
  /** What the caller may spend in a minute is spent; `retryAfter` says for how many seconds. */
  BUDGET_EXHAUSTED: 429,
  /** Too many questions are being answered. */
  OVERLOADED: 503,
  /** The request is none of GraphQL over HTTP. */
  BAD_REQUEST: 400,
  /** The document is no GraphQL. */
  GRAPHQL_PARSE_FAILED: 400,
  /** The document does not fit the schema. */
  GRAPHQL_VALIDATION_FAILED: 400,
  /** Which operation of the document is meant is not clear. */
  OPERATION_RESOLUTION_FAILURE: 400,
  /** Only stored documents are answered. */
  PERSISTED_QUERY_ID_REQUIRED: 403,
  /** A client sends the text at this word; it would not with another status. */
  PERSISTED_QUERY_NOT_SUPPORTED: 200,
  /** No document of this id is stored. */
  PERSISTED_QUERY_NOT_IN_LIST: 404,
  /** The schema is not shown to the caller. */
  INTROSPECTION_DISABLED: 403,
  /** What nobody foresaw: the log has it, under the id of the request. */
  INTERNAL_SERVER_ERROR: 500,
} as const satisfies Record<string, number>;

export type Code = keyof typeof codes;
