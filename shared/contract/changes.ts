import { z } from 'zod';

/** What a query can depend on; a change names the entities that it touched. */
export const entities = [
  'project',
  'coder',
  'question',
  'case',
  'participant',
  'attribute',
  'source',
  'code',
  'coding',
  'finding',
  'conclusion',
  'memo',
  'matrix',
  'exhibit',
  'query',
  'theme',
  'term',
] as const;
export const Entity = z.enum(entities);
export type Entity = z.infer<typeof Entity>;

/** Every named operation of the workbench; the journal, undo and the messages (`operations.<name>`) share these names. */
export const operationNames = [
  'createProject',
  'editProject',
  'addCoder',
  'renameCoder',
  'addQuestion',
  'editQuestion',
  'removeQuestion',
  'moveQuestion',
  'addCase',
  'editCase',
  'removeCase',
  'moveCase',
  'addGroup',
  'editGroup',
  'removeGroup',
  'addParticipant',
  'editParticipant',
  'removeParticipant',
  'addAttribute',
  'editAttribute',
  'removeAttribute',
  'setAttribute',
  'writeTable',
  'tieSpeakers',
  'addTheme',
  'editTheme',
  'removeTheme',
  'moveTheme',
  'markTheme',
  'unmarkTheme',
  'addSource',
  'addSources',
  'editSource',
  'editSpeaker',
  'addSpeaker',
  'editText',
  'replaceText',
  'removeSource',
  'addCode',
  'editCode',
  'moveCode',
  'archiveCode',
  'removeCode',
  'mergeCodes',
  'splitCode',
  'recolourCode',
  'importCodes',
  'applyCode',
  'changeCodes',
  'removeCoding',
  'adjustCoding',
  'markExemplary',
  'setCodingCase',
  'markExample',
  'autoCode',
  'addMatrix',
  'editMatrix',
  'removeMatrix',
  'arrangeMatrix',
  'writeFinding',
  'rateFinding',
  'tickEvidence',
  'confirmFinding',
  'writeConclusion',
  'addTable',
  'editTable',
  'removeTable',
  'addMemo',
  'editMemo',
  'removeMemo',
  'addExhibit',
  'editExhibit',
  'removeExhibit',
  'moveExhibit',
  'editTerms',
  'addQuery',
  'editQuery',
  'removeQuery',
] as const;
export const OperationName = z.enum(operationNames);
export type OperationName = z.infer<typeof OperationName>;

export const NamedOperation = z.object({
  name: OperationName,
  /** Names for the sentence, such as `{code}` or `{count}`. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type NamedOperation = z.infer<typeof NamedOperation>;

export const HistoryState = z.object({
  undo: NamedOperation.nullable(),
  redo: NamedOperation.nullable(),
  /** When the last change of this sitting became durable; null before the first. */
  savedAt: z.string().nullable(),
});
export type HistoryState = z.infer<typeof HistoryState>;

/** Sent after every committed change. */
export const Change = z.object({
  entities: z.array(Entity),
  /** Sources whose text, speakers or codings changed. */
  sources: z.array(z.string()),
  history: HistoryState,
});
export type Change = z.infer<typeof Change>;
