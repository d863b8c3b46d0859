import { allOf, manyBy, manyThrough, oneBy, pageBy, pageOf, valueBy } from '@dienstweg/kit';
import type { Context } from '@dienstweg/service';
import { PAID_DAYS, type PaidDays } from './double-funding.ts';
import { type GrantOnDay, grantsOnDay, SPENT_IN_TREE, stateOn } from './money.ts';
import { operationFilter } from './operations.ts';
import { idsBelow } from './programme-tree.ts';
import { BudgetLine } from './tables/BudgetLine.ts';
import { EligibilityRule } from './tables/EligibilityRule.ts';
import { Expenditure } from './tables/Expenditure.ts';
import { Funder } from './tables/Funder.ts';
import { FunderReport } from './tables/FunderReport.ts';
import { FundingLine } from './tables/FundingLine.ts';
import { Grant } from './tables/Grant.ts';
import { IndicatorReading } from './tables/IndicatorReading.ts';
import { IndicatorRules } from './tables/IndicatorRules.ts';
import { Operation } from './tables/Operation.ts';
import { Organisation } from './tables/Organisation.ts';
import { PaymentClaim } from './tables/PaymentClaim.ts';
import { Programme } from './tables/Programme.ts';
import { ProgrammeFunder } from './tables/ProgrammeFunder.ts';
import { ProgrammePartner } from './tables/ProgrammePartner.ts';
import { ProofOfUse } from './tables/ProofOfUse.ts';
import { ReportedFigure } from './tables/ReportedFigure.ts';
import { TargetAgreement } from './tables/TargetAgreement.ts';
import { TargetIndicator } from './tables/TargetIndicator.ts';

const parts = '$ or part_of_id is null';

export const loaders = {
  programme: oneBy(Programme),
  organisation: oneBy(Organisation),
  grant: oneBy(Grant),
  funder: oneBy(Funder),
  fundingLine: oneBy(FundingLine),
  programmes: allOf(Programme, {
    order: ['name'],
    filter: {
      ids: 'id = any($)',
      fundedBy: 'id in (select programme_id from programme_funder where funder_id = any($))',
      funderLevel:
        'id in (select programme_id from programme_funder join funder on funder.id = funder_id where level = any($))',
      parts,
    },
  }),
  parts: manyBy(Programme, 'partOfId', { order: ['name'] }),
  programmesOfCarrier: manyBy(Programme, 'carrierId', { order: ['name'] }),
  programmesOfFunder: manyThrough(Programme, ProgrammeFunder, 'funderId', {
    order: ['name'],
    filter: { parts },
  }),
  fundersOfProgramme: manyThrough(Funder, ProgrammeFunder, 'programmeId', {
    order: ['name'],
  }),
  partnersOfProgramme: manyThrough(Organisation, ProgrammePartner, 'programmeId', { order: ['name'] }),
  eligibilityRules: manyBy(EligibilityRule, 'programmeId'),
  reportedFigures: manyBy(ReportedFigure, 'programmeId', {
    order: ['asOfOn', 'measure'],
    filter: { asOf: 'last_day(as_of_on, as_of_precision) <= $' },
  }),
  organisations: pageOf(Organisation, {
    order: ['name'],
    filter: { role: 'roles && $' },
  }),
  funders: allOf(Funder, { order: ['name'] }),
  fundingLines: manyBy(FundingLine, 'funderId', { order: ['name'] }),
  grants: pageOf(Grant, {
    order: ['reference'],
    filter: {
      programme: 'programme_id = $',
      /** The day, then the states. */
      state: `${stateOn('($::text[])[1]::date')} = any(($::text[])[2:])`,
    },
  }),
  eligibilityRule: oneBy(EligibilityRule),
  paidDaysOfProgramme: valueBy<PaidDays[]>({ key: 'text', text: PAID_DAYS }),
  grantsOfProgramme: manyBy(Grant, 'programmeId', { order: ['reference'] }),
  grantsOfFundingLine: manyBy(Grant, 'fundingLineId', { order: ['reference'] }),
  budgetLines: manyBy(BudgetLine, 'grantId', { order: ['category'] }),
  expenditures: pageBy(Expenditure, 'grantId', { order: ['spentOn desc'] }),
  paymentClaims: manyBy(PaymentClaim, 'grantId', { order: ['claimedOn'] }),
  proofsOfUse: manyBy(ProofOfUse, 'grantId', { order: ['dueOn'] }),
  reportsOfProgramme: manyBy(FunderReport, 'programmeId', { order: ['reportedOn'] }),
  targetAgreements: allOf(TargetAgreement, {
    order: ['programmeId', 'fromOn'],
    filter: { inForceOn: '$::date between from_on and until_on' },
  }),
  targetAgreementsOfProgramme: manyBy(TargetAgreement, 'programmeId', {
    order: ['fromOn'],
  }),
  indicators: manyBy(TargetIndicator, 'agreementId'),
  /** By the id of the indicator and, behind a dot, the version. */
  indicatorRules: oneBy(IndicatorRules),
  rulesOfIndicator: manyBy(IndicatorRules, 'indicatorId', { order: ['version desc'] }),
  readings: pageBy(IndicatorReading, 'indicatorId', { order: ['asOf desc', 'readAt desc'] }),
  indicator: oneBy(TargetIndicator),
  reading: oneBy(IndicatorReading),
  successorOfReading: valueBy<string>({
    key: 'text',
    text: `select distinct on (r.id) r.id, n.id from indicator_reading r
      join indicator_reading n using (indicator_id, as_of)
      where r.id = any($1) and (n.read_at, n.id) > (r.read_at, r.id) order by r.id, n.read_at, n.id`,
  }),
  termOfAgreement: valueBy<{ programme: string; from: string }>({
    key: 'text',
    text: `select id, json_build_object('programme', programme_id, 'from', from_on) from target_agreement
      where id = any($1)`,
  }),
  programmesOfFundingLine: idsBelow(
    'select funding_line_id, programme_id from "grant" where funding_line_id = any($1)',
  ),
  spentInTree: valueBy<number>({ key: 'text', text: SPENT_IN_TREE }),
  grantOnDay: grantsOnDay('select id key, id grant_id from "grant" where id = any($1)'),
  grantsOfProgrammeOnDay: grantsOnDay('select programme_id key, id grant_id from "grant" where programme_id = any($1)'),
  grantsOfFunderOnDay: grantsOnDay(`select l.funder_id key, g.id grant_id from funding_line l
      join "grant" g on g.funding_line_id = l.id where l.funder_id = any($1)
    union select funder_id, grant_id from co_financing where funder_id = any($1)`),
  programmesOfIndicator: idsBelow(
    `select i.id, a.programme_id from target_indicator i join target_agreement a on a.id = i.agreement_id
      where i.id = any($1)`,
  ),
  treeBelow: idsBelow('select id, id from programme where id = any($1)'),
  operations: pageOf(Operation, { filter: operationFilter }),
};

export type FundingContext = Context<typeof loaders>;

/** Grants of some programmes as of a day. */
export async function grantsOf(
  programmes: readonly string[],
  asOf: string,
  { grantsOfProgrammeOnDay }: FundingContext['loaders'],
): Promise<GrantOnDay[]> {
  const found = await Promise.all(programmes.map((id) => grantsOfProgrammeOnDay.load(id, asOf)));
  return found.flatMap((grants) => grants ?? []);
}
