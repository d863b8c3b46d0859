import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  parse,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { COUNTED } from './counted.ts';

/** Under which key the people stand beside what tells how many they are, and those of whom they are a share. */
export const BESIDE = 'people_counted_';
export const WHOLE = 'whole_counted_';

/** Whether a step of a path leads to what only the gateway asked for. */
export const isBeside = (step: string | number) => step === BESIDE || step === WHOLE;

/** The document with the people beside each field that tells how many someone is, or how they are distributed; null where it has no such field. */
export function withPeopleBeside(document: DocumentNode, schema: GraphQLSchema): DocumentNode | null {
  let counts = false;
  const types = new TypeInfo(schema);
  const asked = visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(node) {
          const counted = COUNTED[types.getParentType()?.name ?? ''];
          const telling = [...(counted?.fields ?? []), ...(counted?.splits ?? [])];
          if (!counted || !node.selections.some((each) => tells(each, telling))) return undefined;
          counts = true;
          const whole = counted.whole && node.selections.some((each) => tells(each, ['share']));
          const beside = [BESIDE_IT[counted.people], ...(whole ? [WHOLE_OF[counted.whole]] : [])];
          return { ...node, selections: [...node.selections, ...beside] };
        },
      },
    }),
  );
  return counts ? asked : null;
}

const tells = (selection: SelectionNode, fields: readonly string[]) =>
  selection.kind === Kind.FIELD && fields.includes(selection.name.value);

const field = (text: string) => {
  const [operation] = parse(`{ ${text} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${text} is no field.`);
  return operation.selectionSet.selections[0] as FieldNode;
};
const BESIDE_IT = { members: field(`${BESIDE}: members`), people: field(`${BESIDE}: people { members }`) };
const WHOLE_OF = { base: field(`${WHOLE}: base { members }`) };
