/** Attributes whose facts another service than participant holds, by the type of its splits. */
const ELSEWHERE = {
  CourseSplit: ['COURSE', 'CERTIFICATE', 'ENROLMENT_STATE'],
  WorkSplit: ['OUTCOME', 'SECTOR', 'EMPLOYER', 'PLACEMENT_MONTH'],
} as const;

type Elsewhere = keyof typeof ELSEWHERE;

/** The attributes that splits of a type of another service are by. */
export type AttributeOf<Type extends Elsewhere = Elsewhere> = (typeof ELSEWHERE)[Type][number];

const types = new Map(
  Object.entries(ELSEWHERE).flatMap(([type, attributes]) =>
    attributes.map((attribute): [string, Elsewhere] => [attribute, type as Elsewhere]),
  ),
);

/** The type of splits by an attribute, which says what service answers them. */
export const splitTypeOf = (attribute: string) => types.get(attribute) ?? 'PersonSplit';
