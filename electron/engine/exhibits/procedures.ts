import { guarded, procedures } from '../procedure.ts';
import { addExhibit, editExhibit, moveExhibit, removeExhibit } from './commands.ts';
import { listExhibits, storedExhibit } from './definition.ts';
import { exhibitDocument, getExhibit } from './document.ts';
import { clipboardOf } from './formats/clipboard.ts';
import { exportExhibits } from './export.ts';

const exhibits = procedures.exhibits;

export const exhibitsProcedures = exhibits.router({
  list: exhibits.list.handler(({ context }) => listExhibits(context.engine.study)),
  get: exhibits.get.handler(({ input, context }) => getExhibit(context.engine.study, input.id)),
  add: exhibits.add.handler(({ input, context }) => addExhibit(context.engine.study, input)),
  edit: exhibits.edit.handler(({ input: { id, ...changes }, context }) =>
    editExhibit(context.engine.study, id, changes),
  ),
  remove: exhibits.remove.handler(({ input, context }) => removeExhibit(context.engine.study, input.id)),
  move: exhibits.move.handler(({ input, context }) =>
    moveExhibit(context.engine.study, input.id, input.before),
  ),
  copied: exhibits.copied.handler(({ input, context: { engine } }) =>
    clipboardOf(exhibitDocument(engine.study, storedExhibit(engine.study, input.id))),
  ),
  export: exhibits.export.handler(({ input: { ids, format, place }, context: { engine }, signal }) =>
    guarded(exportExhibits(engine.study, { ids, format, path: engine.places.path(place, 'write'), signal })),
  ),
});
