import { guarded, procedures } from '../procedure.ts';
import { addSource, editSource, editSpeaker, removeSource } from './commands.ts';
import { importFiles, readFiles, recognisePaste } from './files.ts';
import { listSources, sourceText } from './queries.ts';

const { sources } = procedures;

export const sourcesProcedures = sources.router({
  list: sources.list.handler(({ context }) => listSources(context.engine.study)),
  text: sources.text.handler(({ input, context }) => sourceText(context.engine.study, input.sourceId)),
  recognise: sources.recognise.handler(({ input }) => recognisePaste(input.paragraphs, input.heading)),
  read: sources.read.handler(async function* ({ input, context, signal }) {
    yield* guarded(readFiles(context.engine, input.places, signal));
  }),
  add: sources.add.handler(({ input, context }) => addSource(context.engine.study, input)),
  import: sources.import.handler(async function* ({ input, context, signal }) {
    yield* guarded(importFiles(context.engine, input, signal));
  }),
  edit: sources.edit.handler(({ input: { id, ...edit }, context }) =>
    editSource(context.engine.study, id, edit),
  ),
  editSpeaker: sources.editSpeaker.handler(({ input: { id, ...edit }, context }) =>
    editSpeaker(context.engine.study, id, edit),
  ),
  remove: sources.remove.handler(({ input, context }) => removeSource(context.engine.study, input.id)),
});
