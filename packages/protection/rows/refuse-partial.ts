import { type Column, forbidden, type RefuseList, type Table } from '@dienstweg/kit';
import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { wayAcrossPeople } from './person-path.ts';

/**
 * Refuses a list across people to whoever is shown some of them only where they are named: without these it would read
 * as that there is nothing of them. Undefined for lists of what is nobody's or one person's.
 */
export function refusingPartial(table: Table, foundBy?: Column): RefuseList | undefined {
  const way = wayAcrossPeople(table, foundBy);
  if (!way) return undefined;
  return async (db, { fieldName, schema }) => {
    if (!(await db.showsByNameOnly())) return;
    const asked = underPerson(way, schema);
    const how = asked ? `: ${asked}` : '';
    throw forbidden({
      EN:
        `${fieldName}: of people whom you see by their consent or as their coach, ask under each person ` +
        `(a coach with a token for one programme)${how}.`,
      DE:
        `${fieldName}: Was Menschen betrifft, die Sie mit deren Einwilligung oder als Coach sehen, bitte unter ` +
        `jeder Person abfragen (als Coach mit einem Token für ein Programm)${how}.`,
    });
  };
}

/** How the last of these entities are asked for under a person; undefined where no fields lead there. */
function underPerson(way: readonly string[], schema: GraphQLSchema): string | undefined {
  const fields = way.slice(1).map((name, step) => fieldTo(name, schema.getType(way[step] as string)));
  if (fields.includes(undefined)) return undefined;
  return `${['participant', ...fields].join(' { ')}${' }'.repeat(fields.length)}`;
}

const fieldTo = (name: string, type: ReturnType<GraphQLSchema['getType']>) =>
  isObjectType(type)
    ? Object.values(type.getFields()).find((field) => getNamedType(field.type).name === name)?.name
    : undefined;
