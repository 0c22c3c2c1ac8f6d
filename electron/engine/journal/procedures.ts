import { procedures } from '../procedure.ts';
import { listJournal } from './queries.ts';

export const journalProcedures = procedures.journal.router({
  list: procedures.journal.list.handler(({ input, context }) =>
    listJournal(context.engine.study, input.before, input.limit),
  ),
});
