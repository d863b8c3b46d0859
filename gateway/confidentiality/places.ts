import { type Members, membersFrom } from '@dienstweg/kit';
import {
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { Entity } from '../execution/entities.ts';
import { fieldsOf } from '../execution/shape.ts';
import { BESIDE, isBeside, WHOLE } from './beside.ts';
import { COUNTED } from './counted.ts';

/** Where an answer tells how many some people are. */
export interface Place {
  readonly object: Entity;
  readonly key: string;
  readonly field: string;
  readonly people: Members;
  /** Of whom they are a part, and those of these, from the top down; of a share the last. */
  readonly wholes: readonly Members[];
}

type Standing = Pick<Place, 'wholes' | 'object' | 'key' | 'field'>;
type Find = (object: Entity, standing: Standing, found: Place[]) => void;
type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** What finds the places in the answers to a document that asks for the people beside, and takes the people out again. */
export function placesIn(
  root: GraphQLObjectType,
  selections: SelectionSetNode,
  schema: GraphQLSchema,
  fragments: Fragments,
) {
  const find = findIn(root, [selections], schema, fragments);
  return (data: Entity): Place[] => {
    const found: Place[] = [];
    find(data, { object: data, key: '', field: '', wholes: [] }, found);
    return found;
  };
}

function findIn(
  type: GraphQLObjectType,
  selections: SelectionSetNode[],
  schema: GraphQLSchema,
  fragments: Fragments,
): Find {
  const counted = COUNTED[type.name];
  const fields = Array.from(fieldsOf(type, selections, schema, fragments), ([key, nodes]) => {
    const field = nodes[0]?.name.value ?? '';
    const below = getNamedType(type.getFields()[field]?.type);
    const selected = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return { key, field, find: isObjectType(below) ? findIn(below, selected, schema, fragments) : null };
  }).filter(({ key }) => !isBeside(key));
  const telling = fields.filter(({ field }) => counted?.fields.includes(field));
  const splits = fields.filter(({ field }) => counted?.splits?.includes(field));

  return (object, standing, found) => {
    const people = taken(object, BESIDE);
    const base = taken(object, WHOLE);
    const { wholes } = standing;
    if (!people) withhold(object, [...telling, ...splits], counted?.entire && standing);
    else if (people && counted?.entire) found.push({ ...standing, people });
    else if (people)
      for (const { key, field } of telling)
        found.push({ object, key, field, people, wholes: field === 'share' && base ? [base] : wholes });
    const inside = splits.length > 0 && people ? [...wholes, people] : wholes;
    for (const { key, field, find } of fields)
      if (find) for (const each of listed(object[key])) find(each, { object, key, field, wholes: inside }, found);
  };
}

/** Takes numbers out of the answer of which it is not known whose they are. */
function withhold(object: Entity, telling: readonly { key: string }[], entire: Standing | false | undefined) {
  if (telling.length === 0) return;
  if (entire) entire.object[entire.key] = null;
  else for (const { key } of telling) object[key] = null;
}

/** The people under a key of the gateway's own, which leaves the answer. */
function taken(object: Entity, key: string): Members | null {
  const beside = object[key];
  delete object[key];
  if (typeof beside !== 'object' || beside === null) return null;
  return membersFrom('members' in beside ? beside.members : beside);
}

const listed = (value: unknown): Entity[] =>
  Array.isArray(value) ? value.flatMap(listed) : value === null || value === undefined ? [] : [value as Entity];
