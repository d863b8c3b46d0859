export { Coach } from './Coach.ts';
export { Participant } from './Participant.ts';
export { Participation } from './Participation.ts';
export { Programme } from './Programme.ts';
export { Query } from './Query.ts';
export { Site } from './Site.ts';
export { SupportPlan } from './SupportPlan.ts';
