import { dateOf, dayOf, plusDays } from '../days.ts';
import type { Stage } from '../demo.ts';
import { profile } from './wesel.ts';

/** Who applied in Wesel and never entered: too young or too old by the rules, or admitted and never come. */
export function applicants({ people, random }: Stage) {
  const applied = () => dateOf(random.whole(dayOf('2021-06-01'), dayOf('2023-06-01')));
  for (let i = 0; i < 18; i++) people.apply({ ...profile, ages: [16, 17] }, applied(), null);
  for (let i = 0; i < 22; i++) people.apply({ ...profile, ages: [28, 34] }, applied(), null);
  for (let i = 0; i < 11; i++) {
    const on = applied();
    people.apply(profile, on, plusDays(on, random.whole(3, 30)));
  }
}
