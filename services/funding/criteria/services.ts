import { filterSdl } from '@dienstweg/schema';
import { criteriaOf } from '@dienstweg/schema/access';
import { parse } from 'graphql';

/** The criteria that each service answers, with all that the SDL says of them. */
export const criteriaOfServices = criteriaOf(parse(filterSdl()));

/** The services that answer leaves of a filter, by the names of these. */
export const SERVICES = [...criteriaOfServices.keys()];
