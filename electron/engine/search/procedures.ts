import { procedures } from '../procedure.ts';
import { coOccurrence } from './co-occurrence.ts';
import { exportCoOccurrence } from './co-occurrence-file.ts';
import { findText } from './find.ts';
import { searchText } from './queries.ts';
import { addQuery, editQuery, removeQuery, savedQueries } from './saved.ts';
import { queryVerbatims } from './verbatims.ts';

const { search } = procedures;

export const searchProcedures = search.router({
  text: search.text.handler(({ input, context }) =>
    searchText(context.engine.study, input.words, input.limit),
  ),
  find: search.find.handler(({ input, context }) => findText(context.engine.study, input)),
  queryVerbatims: search.queryVerbatims.handler(({ input, context }) =>
    queryVerbatims(context.engine.study, input),
  ),
  coOccurrence: search.coOccurrence.handler(({ input, context }) =>
    coOccurrence(context.engine.study, input),
  ),
  exportCoOccurrence: search.exportCoOccurrence.handler(({ input, context: { engine } }) =>
    exportCoOccurrence(engine.study, engine.places.path(input.place, 'write'), input, input.confidential),
  ),
  queries: search.queries.handler(({ context }) => savedQueries(context.engine.study)),
  addQuery: search.addQuery.handler(({ input, context }) =>
    addQuery(context.engine.study, input.title, input.definition),
  ),
  editQuery: search.editQuery.handler(({ input, context }) =>
    editQuery(context.engine.study, input.id, input),
  ),
  removeQuery: search.removeQuery.handler(({ input, context }) =>
    removeQuery(context.engine.study, input.id),
  ),
});
