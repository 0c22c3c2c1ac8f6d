import { casesProcedures } from './cases/procedures.ts';
import { codebookProcedures } from './codebook/procedures.ts';
import { codingProcedures } from './coding/procedures.ts';
import { comparisonProcedures } from './comparison/procedures.ts';
import { confidentialityProcedures } from './confidentiality/procedures.ts';
import { countsProcedures } from './counts/procedures.ts';
import { exhibitsProcedures } from './exhibits/procedures.ts';
import { interchangeProcedures } from './interchange/procedures.ts';
import { journalProcedures } from './journal/procedures.ts';
import { matricesProcedures } from './matrices/procedures.ts';
import { procedures } from './procedure.ts';
import { projectProcedures } from './project/procedures.ts';
import { searchProcedures } from './search/procedures.ts';
import { sourcesProcedures } from './sources/procedures.ts';

/** The whole contract, implemented. Every carrier serves this router and nothing else. */
export const router = procedures.router({
  project: projectProcedures,
  cases: casesProcedures,
  sources: sourcesProcedures,
  codebook: codebookProcedures,
  coding: codingProcedures,
  matrices: matricesProcedures,
  comparison: comparisonProcedures,
  counts: countsProcedures,
  exhibits: exhibitsProcedures,
  confidentiality: confidentialityProcedures,
  search: searchProcedures,
  journal: journalProcedures,
  interchange: interchangeProcedures,
});
