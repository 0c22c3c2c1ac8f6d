import { z } from 'zod';
import { command, Id, Line, Move, Name, query } from './base.ts';
import { corpusCalls } from './corpus.ts';
import { AttributeOwner, AttributeType, gridCalls } from './grids.ts';
import { guideCalls } from './guides.ts';

export const Attribute = z.object({
  id: Id,
  owner: AttributeOwner,
  name: z.string(),
  type: AttributeType,
  choices: z.array(z.string()),
});
export type Attribute = z.infer<typeof Attribute>;

/** Values by attribute id, as text: ISO date, decimal with a point, "true" or "false". */
export const AttributeValues = z.record(Id, z.string());

export const Case = z.object({
  id: Id,
  name: z.string(),
  publicLabel: z.string(),
  values: AttributeValues,
  participants: z.number().int(),
  sources: z.number().int(),
  verbatims: z.number().int(),
});
export type Case = z.infer<typeof Case>;

export const Group = z.object({
  id: Id,
  name: z.string(),
  publicLabel: z.string(),
  participants: z.number().int(),
});
export type Group = z.infer<typeof Group>;

export const Participant = z.object({
  id: Id,
  confidentialName: z.string(),
  publicLabel: z.string(),
  groupId: Id.nullable(),
  caseIds: z.array(Id),
  values: AttributeValues,
  sources: z.number().int(),
  verbatims: z.number().int(),
});
export type Participant = z.infer<typeof Participant>;

/** A voice of an interview that may be a participant's and is tied to none yet. */
export const UntiedSpeaker = z.object({
  id: Id,
  name: z.string(),
  sourceId: Id,
  sourceTitle: z.string(),
  caseIds: z.array(Id),
  turns: z.number().int(),
  /** The participant of this confidential name, when there is just one. */
  suggestion: Id.nullable(),
});
export type UntiedSpeaker = z.infer<typeof UntiedSpeaker>;

const CaseFields = z.object({ name: Name, publicLabel: Line });
const GroupFields = z.object({ name: Name, publicLabel: Line });
const ParticipantFields = z.object({
  confidentialName: Name,
  publicLabel: Line,
  groupId: Id.nullable(),
  caseIds: z.array(Id),
});
const AttributeFields = z.object({ name: Name, type: AttributeType, choices: z.array(Name) });

export const casesContract = {
  list: query('case', 'participant', 'source', 'coding', 'attribute').output(z.array(Case)),
  /** An empty public label becomes "case A", "case B", … in the study's language. */
  add: command.input(CaseFields).output(Id),
  edit: command.input(CaseFields.partial().extend({ id: Id })).output(z.void()),
  remove: command.input(z.object({ id: Id })).output(z.void()),
  move: command.input(Move).output(z.void()),
  groups: query('participant').output(z.array(Group)),
  addGroup: command.input(GroupFields).output(Id),
  editGroup: command.input(GroupFields.partial().extend({ id: Id })).output(z.void()),
  removeGroup: command.input(z.object({ id: Id })).output(z.void()),
  participants: query('participant', 'case', 'source', 'coding', 'attribute').output(z.array(Participant)),
  addParticipant: command.input(ParticipantFields).output(Id),
  editParticipant: command.input(ParticipantFields.partial().extend({ id: Id })).output(z.void()),
  removeParticipant: command.input(z.object({ id: Id })).output(z.void()),
  attributes: query('attribute').output(z.array(Attribute)),
  addAttribute: command.input(AttributeFields.extend({ owner: AttributeOwner })).output(Id),
  editAttribute: command.input(AttributeFields.partial().extend({ id: Id })).output(z.void()),
  removeAttribute: command.input(z.object({ id: Id })).output(z.void()),
  /** Sets a value of a case, participant or source; an empty text takes it away. `Invalid` when it is not of the type. */
  setValue: command.input(z.object({ attributeId: Id, ownerId: Id, value: Line })).output(z.void()),
  /** The speakers of all sources who are no interviewers and tied to no participant, by source and order. */
  untiedSpeakers: query('source', 'participant', 'case').output(z.array(UntiedSpeaker)),
  /**
   * Ties speakers to participants in one step; null makes a participant of the speaker's name, in the source's cases,
   * and one for all speakers of that name.
   */
  tieSpeakers: command
    .input(z.object({ ties: z.array(z.object({ speakerId: Id, participantId: Id.nullable() })).min(1) }))
    .output(z.void()),
  ...gridCalls,
  ...guideCalls,
  ...corpusCalls,
};
