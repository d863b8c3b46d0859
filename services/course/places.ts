import type { CourseRun } from './entities/CourseRun.ts';

type Places = Pick<CourseRun, 'capacity' | 'placesTaken' | 'announcedFreePlaces'>;

/** Whether a run has places left: counted, or as announced where its capacity is unknown. */
export const hasFreePlaces = ({ capacity, placesTaken, announcedFreePlaces }: Places) =>
  capacity === null ? announcedFreePlaces : placesTaken < capacity;
