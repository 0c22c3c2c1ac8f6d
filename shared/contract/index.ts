import { casesContract } from './cases.ts';
import { codebookContract } from './codebook.ts';
import { codingContract } from './coding.ts';
import { comparisonContract } from './comparison.ts';
import { confidentialityContract } from './confidentiality.ts';
import { countsContract } from './counts.ts';
import { exhibitsContract } from './exhibits.ts';
import { interchangeContract } from './interchange.ts';
import { journalContract } from './journal.ts';
import { matricesContract } from './matrices.ts';
import { projectContract } from './project.ts';
import { searchContract } from './search.ts';
import { sourcesContract } from './sources.ts';
import { withinCaseContract } from './within-case.ts';

/** The one contract between the workbench and its engine, whatever carries it. */
export const contract = {
  project: projectContract,
  cases: casesContract,
  sources: sourcesContract,
  codebook: codebookContract,
  coding: codingContract,
  matrices: { ...matricesContract, ...withinCaseContract },
  comparison: comparisonContract,
  counts: countsContract,
  exhibits: exhibitsContract,
  confidentiality: confidentialityContract,
  search: searchContract,
  journal: journalContract,
  interchange: interchangeContract,
};
export type Contract = typeof contract;
