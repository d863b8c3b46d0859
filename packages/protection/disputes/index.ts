export { OF_THE_PERSON } from './DisputedValue.ts';
export { type Disputed, Disputes } from './Disputes.ts';
