/** The day on which the demo of all tests is made; what they expect of its people holds on it. */
export const DEMO_DAY = '2024-06-30';
