import type { CourseRun } from './tables/CourseRun.ts';

/** What tells of a run whether it has places left. */
export const PLACES = ['capacity', 'placesTaken', 'announcedFreePlaces'] as const;
type Places = Pick<CourseRun, (typeof PLACES)[number]>;

/** Whether a run has places left: counted, or as announced where its capacity is unknown. */
export const hasFreePlaces = ({ capacity, placesTaken, announcedFreePlaces }: Places) =>
  capacity === null ? announcedFreePlaces : placesTaken < capacity;
