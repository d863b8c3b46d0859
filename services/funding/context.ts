import { type ContextOf, manyBy, oneBy, pageBy, pageOf, valuesBy } from '@dienstweg/kit';
import { BudgetLine } from './entities/BudgetLine.ts';
import { EligibilityRule } from './entities/EligibilityRule.ts';
import { Expenditure } from './entities/Expenditure.ts';
import { Funder } from './entities/Funder.ts';
import { FundingLine } from './entities/FundingLine.ts';
import { Grant } from './entities/Grant.ts';
import { IndicatorReading } from './entities/IndicatorReading.ts';
import { Operation } from './entities/Operation.ts';
import { Organisation } from './entities/Organisation.ts';
import { PaymentClaim } from './entities/PaymentClaim.ts';
import { Programme } from './entities/Programme.ts';
import { ProgrammeFunder } from './entities/ProgrammeFunder.ts';
import { ProgrammePartner } from './entities/ProgrammePartner.ts';
import { ProofOfUse } from './entities/ProofOfUse.ts';
import { ReportedFigure } from './entities/ReportedFigure.ts';
import { TargetAgreement } from './entities/TargetAgreement.ts';
import { TargetIndicator } from './entities/TargetIndicator.ts';

export const loaders = {
  organisation: oneBy(Organisation),
  organisations: pageOf(Organisation, { order: ['name'], filter: { role: 'roles && $' } }),
  funder: oneBy(Funder),
  funders: manyBy(Funder, null, { order: ['name'] }),
};
export type Context = ContextOf<typeof loaders>;
