/** Completed years between two days, YYYY-MM-DD; somebody born on 29 February completes a year on 1 March. */
export function completedYears(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
