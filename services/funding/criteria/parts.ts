import type { Part } from '@dienstweg/cohorts';
import { filterSdl } from '@dienstweg/schema';
import { type Criterion, criteriaOf } from '@dienstweg/schema/access';
import { parse } from 'graphql';

/** The criteria of each part of a filter, with all that the SDL says of them. */
export const criteriaOfParts = criteriaOf(parse(filterSdl())) as ReadonlyMap<Part, Criterion>;
