import { KeepCursorKey1700000000180 } from '@dienstweg/kit';
import {
  EnterBeginnings1700000000140,
  EraseMoved1700000000160,
  KeepErasures1700000000030,
  KeepQuestions1700000000170,
} from '@dienstweg/protection';
import { defineService } from '@dienstweg/service';
import { loaders } from './context.ts';
import { rowChecks } from './criteria/row-checks.ts';
import { CreateFunding1700000000000 } from './migrations/1700000000000-CreateFunding.ts';
import { VersionRules1700000000001 } from './migrations/1700000000001-VersionRules.ts';
import { OpenToRequests1700000000040 } from './migrations/1700000000040-OpenToRequests.ts';
import { KeepRecord1700000000050 } from './migrations/1700000000050-KeepRecord.ts';
import { RegrantRights1700000000090 } from './migrations/1700000000090-RegrantRights.ts';
import * as resolvers from './resolvers/index.ts';
import { BudgetLine } from './tables/BudgetLine.ts';
import { EligibilityRule } from './tables/EligibilityRule.ts';
import { Expenditure } from './tables/Expenditure.ts';
import { Funder } from './tables/Funder.ts';
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

export const funding = defineService({
  name: 'funding',
  resolvers,
  loaders,
  entities: {
    organisations: Organisation,
    funders: Funder,
    'funding-lines': FundingLine,
    programmes: Programme,
    'programme-funders': ProgrammeFunder,
    'programme-partners': ProgrammePartner,
    'eligibility-rules': EligibilityRule,
    grants: Grant,
    'budget-lines': BudgetLine,
    expenditures: Expenditure,
    'payment-claims': PaymentClaim,
    'proofs-of-use': ProofOfUse,
    'target-agreements': TargetAgreement,
    'target-indicators': TargetIndicator,
    'indicator-rules': IndicatorRules,
    'indicator-readings': IndicatorReading,
    'reported-figures': ReportedFigure,
    operations: Operation,
  },
  rowChecks,
  migrations: [
    CreateFunding1700000000000,
    VersionRules1700000000001,
    KeepErasures1700000000030,
    OpenToRequests1700000000040,
    KeepRecord1700000000050,
    RegrantRights1700000000090,
    EnterBeginnings1700000000140,
    EraseMoved1700000000160,
    KeepQuestions1700000000170,
    KeepCursorKey1700000000180,
  ],
});
