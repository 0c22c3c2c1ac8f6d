import { procedures } from '../procedure.ts';
import { addAttribute, editAttribute, removeAttribute, setValue } from './attributes.ts';
import { addCase, addGroup, editCase, editGroup, moveCase, removeCase, removeGroup } from './commands.ts';
import { addParticipant, editParticipant, removeParticipant } from './participants.ts';
import { listAttributes, listCases, listGroups, listParticipants } from './queries.ts';

const cases = procedures.cases;

export const casesProcedures = cases.router({
  list: cases.list.handler(({ context }) => listCases(context.engine.study)),
  add: cases.add.handler(({ input, context }) => addCase(context.engine.study, input)),
  edit: cases.edit.handler(({ input, context }) => editCase(context.engine.study, input)),
  remove: cases.remove.handler(({ input, context }) => removeCase(context.engine.study, input.id)),
  move: cases.move.handler(({ input, context }) => moveCase(context.engine.study, input)),
  groups: cases.groups.handler(({ context }) => listGroups(context.engine.study)),
  addGroup: cases.addGroup.handler(({ input, context }) => addGroup(context.engine.study, input)),
  editGroup: cases.editGroup.handler(({ input, context }) => editGroup(context.engine.study, input)),
  removeGroup: cases.removeGroup.handler(({ input, context }) => removeGroup(context.engine.study, input.id)),
  participants: cases.participants.handler(({ context }) => listParticipants(context.engine.study)),
  addParticipant: cases.addParticipant.handler(({ input, context }) =>
    addParticipant(context.engine.study, input),
  ),
  editParticipant: cases.editParticipant.handler(({ input: { id, ...changes }, context }) =>
    editParticipant(context.engine.study, id, changes),
  ),
  removeParticipant: cases.removeParticipant.handler(({ input, context }) =>
    removeParticipant(context.engine.study, input.id),
  ),
  attributes: cases.attributes.handler(({ context }) => listAttributes(context.engine.study)),
  addAttribute: cases.addAttribute.handler(({ input, context }) => addAttribute(context.engine.study, input)),
  editAttribute: cases.editAttribute.handler(({ input: { id, ...changes }, context }) =>
    editAttribute(context.engine.study, id, changes),
  ),
  removeAttribute: cases.removeAttribute.handler(({ input, context }) =>
    removeAttribute(context.engine.study, input.id),
  ),
  setValue: cases.setValue.handler(({ input, context }) => setValue(context.engine.study, input)),
});
