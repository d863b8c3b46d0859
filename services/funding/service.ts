import { KeepCursorKey1796000000003, KeepLastDay1796000000020 } from '@dienstweg/kit';
import { auditLogMigrations, ErasureAlone } from '@dienstweg/protection';
import { defineService } from '@dienstweg/service';
import { loaders } from './context.ts';
import { consistency } from './contradictions/index.ts';
import { rowChecks } from './criteria/row-checks.ts';
import { CreateFunding1796000000000 } from './migrations/1796000000000-CreateFunding.ts';
import { KeepRulesOfFunding1796000000010 } from './migrations/1796000000010-KeepRulesOfFunding.ts';
import { EndWithLastDay1796000000021 } from './migrations/1796000000021-EndWithLastDay.ts';
import { DateMoney1796000000030 } from './migrations/1796000000030-DateMoney.ts';
import { KeepClosingsAndReports1796000000040 } from './migrations/1796000000040-KeepClosingsAndReports.ts';
import { RefuseImpossibleSpending1796000000040 } from './migrations/1796000000040-RefuseImpossibleSpending.ts';
import * as resolvers from './resolvers/index.ts';
import { BudgetLine } from './tables/BudgetLine.ts';
import { CoFinancing } from './tables/CoFinancing.ts';
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

export const funding = defineService({
  name: 'funding',
  resolvers,
  loaders,
  tables: [
    Organisation,
    Funder,
    FundingLine,
    Programme,
    ProgrammeFunder,
    ProgrammePartner,
    EligibilityRule,
    Grant,
    CoFinancing,
    BudgetLine,
    Expenditure,
    PaymentClaim,
    ProofOfUse,
    TargetAgreement,
    TargetIndicator,
    IndicatorRules,
    IndicatorReading,
    ReportedFigure,
    FunderReport,
    Operation,
    ErasureAlone,
  ],
  rowChecks,
  consistency,
  migrations: [
    CreateFunding1796000000000,
    KeepRulesOfFunding1796000000010,
    KeepCursorKey1796000000003,
    KeepLastDay1796000000020,
    EndWithLastDay1796000000021,
    ...auditLogMigrations,
    DateMoney1796000000030,
    RefuseImpossibleSpending1796000000040,
    KeepClosingsAndReports1796000000040,
  ],
});
