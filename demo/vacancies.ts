import { plusDays, workday } from './calendar.ts';
import { LEVELS } from './people.ts';
import type { Random } from './random.ts';
import type { Fact, Tables } from './tables.ts';
import type { PlacementKind } from './work.ts';

/** By sector: the occupation (KldB 2010) and title of work without training, and of training. */
const OCCUPATIONS: Readonly<Record<string, readonly [string, string, string, string]>> = {
  KITA: ['83111', 'Hilfe in der Kinderbetreuung', '83112', 'Ausbildung Erziehung'],
  OGS: ['83111', 'Betreuung im Ganztag', '83112', 'Ausbildung Erziehung'],
  ELDERLY_CARE: ['82101', 'Hilfe in der Altenpflege', '82102', 'Ausbildung Altenpflege'],
  HOSPITAL: ['81301', 'Hilfe in der Krankenpflege', '81302', 'Ausbildung Krankenpflege'],
  OTHER: ['24201', 'Hilfe in der Metallbearbeitung', '24412', 'Ausbildung Metallbau'],
};

interface Vacancy {
  readonly id: string;
  readonly kind: PlacementKind;
  readonly opened: string;
  readonly closed: string;
  readonly german: string;
  free: number;
}
interface Offer {
  readonly kind: Exclude<PlacementKind, 'SELF_EMPLOYMENT'>;
  readonly opened: string;
  readonly closed: string;
  readonly positions: number;
  readonly german: string;
  /** What a particular position asks for instead of what its sector does. */
  readonly asks?: { title: string; occupation: string; certificate: string };
}
interface Hire {
  readonly establishment: Fact;
  readonly kind: PlacementKind;
  readonly agreed: string;
  readonly german: string;
}

/** Open positions, taken by placements that fit. */
export class Vacancies {
  readonly #byEstablishment = new Map<string, Vacancy[]>();
  readonly #tables: Tables;
  readonly #random: Random;

  constructor(tables: Tables, random: Random) {
    this.#tables = tables;
    this.#random = random;
  }

  open(
    { id: establishment = '', sector = '' }: Fact,
    { kind, opened, closed, positions, german, asks }: Offer,
  ): Vacancy {
    const [helper, helps, skilled, training] = OCCUPATIONS[sector] ?? [];
    const isTraining = kind === 'APPRENTICESHIP';
    const there = this.#byEstablishment.get(establishment) ?? [];
    this.#byEstablishment.set(establishment, there);
    const id = `va-${establishment}-${there.length + 1}`;
    this.#tables.add('vacancies', {
      ...{ id, establishment_id: establishment, kind, positions },
      title: asks?.title ?? (isTraining ? training : helps),
      occupation: asks?.occupation ?? (isTraining ? skilled : helper),
      required_certificate: asks?.certificate,
      minimum_german: german === LEVELS[0] ? null : german,
      ...{ opened_on: opened, closed_on: closed },
    });
    const vacancy = { ...{ id, kind, opened, closed, german }, free: positions };
    there.push(vacancy);
    return vacancy;
  }

  /** The position that somebody takes: one that is open or, for every second, one advertised for it; null without. */
  take({ establishment, kind, agreed, german }: Hire): string | null {
    if (kind === 'SELF_EMPLOYMENT') return null;
    const level = (known: string) => (LEVELS as readonly string[]).indexOf(known);
    const fits = (vacancy: Vacancy) =>
      vacancy.kind === kind &&
      vacancy.free > 0 &&
      vacancy.opened <= agreed &&
      agreed < vacancy.closed &&
      level(vacancy.german) <= level(german);
    const isAdvertised = this.#random.chance(0.5);
    const open = this.#byEstablishment.get(establishment.id ?? '')?.find(fits);
    if (!open && !isAdvertised) return null;
    const opened = workday(plusDays(agreed, -40));
    const vacancy =
      open ?? this.open(establishment, { kind, opened, closed: plusDays(agreed, 1), positions: 1, german });
    vacancy.free--;
    return vacancy.id;
  }
}
