/** Entries of a page unless `first` says how many. */
export const USUAL_PAGE = 20;
/** The most that `first` may ask for. */
export const LARGEST_PAGE = 200;
