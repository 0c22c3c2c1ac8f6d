import { guarded, procedures } from '../procedure.ts';
import { addSource, addSpeaker, editSource, editSpeaker, removeSource } from './commands.ts';
import { editText } from './edit.ts';
import { importFiles, readFiles, recognisePaste } from './files.ts';
import { listSources, sourceText } from './queries.ts';
import { findInTexts, replaceInTexts } from './replace.ts';

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
  addSpeaker: sources.addSpeaker.handler(({ input, context }) => addSpeaker(context.engine.study, input)),
  editText: sources.editText.handler(({ input, context }) => editText(context.engine.study, input)),
  findText: sources.findText.handler(({ input, context }) => findInTexts(context.engine.study, input)),
  replaceText: sources.replaceText.handler(({ input, context }) =>
    replaceInTexts(context.engine.study, input),
  ),
});
