import { procedures } from '../procedure.ts';
import { addAttribute, editAttribute, removeAttribute, setValue } from './attributes.ts';
import { addCase, addGroup, editCase, editGroup, moveCase, removeCase, removeGroup } from './commands.ts';
import { addParticipant, editParticipant, removeParticipant } from './participants.ts';
import { corpusOf } from './corpus.ts';
import { corpusSentences } from './corpus-words.ts';
import { coverage, exportCoverage } from './coverage.ts';
import { exportTable, previewTable, readTableFile, writeTable } from './grid.ts';
import { addTheme, editTheme, guideOf, listThemes, markTheme, moveTheme, removeTheme } from './guides.ts';
import { listAttributes, listCases, listGroups, listParticipants, studyLanguage } from './queries.ts';
import { tieSpeakers, untiedSpeakers } from './speakers.ts';
import { suggestThemes } from './theme-suggestions.ts';

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
  untiedSpeakers: cases.untiedSpeakers.handler(({ context }) => untiedSpeakers(context.engine.study)),
  tieSpeakers: cases.tieSpeakers.handler(({ input, context }) =>
    tieSpeakers(context.engine.study, input.ties),
  ),
  readTable: cases.readTable.handler(async ({ input, context: { engine } }) =>
    previewTable(
      engine.study,
      'place' in input ? await readTableFile(engine.places.path(input.place, 'read'), input.owner) : input,
    ),
  ),
  writeTable: cases.writeTable.handler(({ input, context }) => writeTable(context.engine.study, input)),
  exportTable: cases.exportTable.handler(({ input: { place, ...what }, context: { engine } }) =>
    exportTable(engine.study, engine.places.path(place, 'write'), what),
  ),
  themes: cases.themes.handler(({ context }) => listThemes(context.engine.study)),
  addTheme: cases.addTheme.handler(({ input, context }) => addTheme(context.engine.study, input)),
  editTheme: cases.editTheme.handler(({ input: { id, ...changes }, context }) =>
    editTheme(context.engine.study, id, changes),
  ),
  removeTheme: cases.removeTheme.handler(({ input, context }) => removeTheme(context.engine.study, input.id)),
  moveTheme: cases.moveTheme.handler(({ input, context }) =>
    moveTheme(context.engine.study, input.id, input.before),
  ),
  guideOf: cases.guideOf.handler(({ input, context }) => guideOf(context.engine.study, input.sourceId)),
  markTheme: cases.markTheme.handler(({ input, context }) => markTheme(context.engine.study, input)),
  coverage: cases.coverage.handler(({ context }) => coverage(context.engine.study)),
  suggestThemes: cases.suggestThemes.handler(({ context }) => suggestThemes(context.engine.study)),
  exportCoverage: cases.exportCoverage.handler(({ input, context: { engine } }) =>
    exportCoverage(engine.study, engine.places.path(input.place, 'write'), input.confidential),
  ),
  corpus: cases.corpus.handler(({ context: { engine } }) => {
    const corpus = corpusOf(engine.study);
    return { ...corpus, sentences: corpusSentences(corpus, studyLanguage(engine.study)) };
  }),
});
