export { factsAskedBy } from './asked.ts';
export { type Criterion, criteriaOf } from './criteria.ts';
export { criteriaProblemsOf } from './criteria-problems.ts';
export { type Grant, grantOf, type Rule, type Verdict } from './grant.ts';
export { accessProblemsOf } from './problems.ts';
export { consentFor, type Purpose, purposes } from './purposes.ts';
export { type Role, readsFor, roles } from './roles.ts';
export { type AccessRules, accessRulesOf, judged } from './rules.ts';
export { type DataClass, isPersonal, type Scope, scopes } from './scopes.ts';
