import { procedures } from '../procedure.ts';
import { findNames, keepTerms, listTerms } from './terms.ts';

const { confidentiality } = procedures;

export const confidentialityProcedures = confidentiality.router({
  terms: confidentiality.terms.handler(({ context }) => listTerms(context.engine.study)),
  keepTerms: confidentiality.keepTerms.handler(({ input, context }) =>
    keepTerms(context.engine.study, input.terms),
  ),
  find: confidentiality.find.handler(({ input, context }) => findNames(context.engine.study, input.text)),
});
