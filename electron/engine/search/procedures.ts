import { procedures } from '../procedure.ts';
import { searchText } from './queries.ts';

export const searchProcedures = procedures.search.router({
  text: procedures.search.text.handler(({ input, context }) =>
    searchText(context.engine.study, input.words, input.limit),
  ),
});
