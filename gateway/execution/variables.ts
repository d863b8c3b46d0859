/** Variables that the planner makes. */
const PLANNER = /^_*(representations|contextualArgument)/;

/**
 * What a client's variable is called in a plan: a name that the planner gives to one of its own is put out of its way.
 */
export const plannedName = (asked: string) => (PLANNER.test(asked) ? `_${asked}` : asked);

/** What the client calls a variable of a plan. */
export const askedName = (planned: string) => (PLANNER.test(planned) ? planned.slice(1) : planned);
