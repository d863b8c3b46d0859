import {
  defineService,
  EnterBeginnings1700000000140,
  EraseMoved1700000000160,
  KeepCursorKey1700000000180,
  KeepErasures1700000000030,
  KeepQuestions1700000000170,
} from '@dienstweg/kit';
import { loaders } from './context.ts';
import { rowChecks } from './criteria/row-checks.ts';
import { BudgetLine } from './entities/BudgetLine.ts';
import { EligibilityRule } from './entities/EligibilityRule.ts';
import { Expenditure } from './entities/Expenditure.ts';
import { Funder } from './entities/Funder.ts';
import { FundingLine } from './entities/FundingLine.ts';
import { Grant } from './entities/Grant.ts';
import { IndicatorReading } from './entities/IndicatorReading.ts';
import { IndicatorRules } from './entities/IndicatorRules.ts';
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
import { CreateFunding1700000000000 } from './migrations/1700000000000-CreateFunding.ts';
import { VersionRules1700000000001 } from './migrations/1700000000001-VersionRules.ts';
import { OpenToRequests1700000000040 } from './migrations/1700000000040-OpenToRequests.ts';
import { KeepRecord1700000000050 } from './migrations/1700000000050-KeepRecord.ts';
import { RegrantRights1700000000090 } from './migrations/1700000000090-RegrantRights.ts';
import * as resolvers from './resolvers/index.ts';

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
