import { z } from 'zod';
import type { Language } from '../../../shared/contract/base.ts';
import type { Attribute, Case, Group, Participant } from '../../../shared/contract/cases.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import type { Reader } from '../study/study.ts';
import { verbatimsByParticipant } from './voices.ts';

/** The language in which the study is written. */
export function studyLanguage(reader: Reader): Language {
  return reader.value<Language>('SELECT language FROM project LIMIT 1') ?? 'en';
}

const ownerColumn = { case: 'case_id', participant: 'participant_id', source: 'source_id' } as const;

/** Attribute values of all cases, participants or sources: by owner, then by attribute. */
export function valuesByOwner(
  reader: Reader,
  owner: Attribute['owner'],
): Map<string, Record<string, string>> {
  const column = ownerColumn[owner];
  const values = new Map<string, Record<string, string>>();
  for (const row of reader.all<{ owner: string; attributeId: string; value: string }>(
    `SELECT ${column} AS owner, attribute_id AS attributeId, value FROM attribute_values WHERE ${column} IS NOT NULL`,
  )) {
    const own = values.get(row.owner) ?? {};
    own[row.attributeId] = row.value;
    values.set(row.owner, own);
  }
  return values;
}

/** The cases in their order; a verbatim counts in its own case when it has one, else in its source's cases. */
export function listCases(reader: Reader): Case[] {
  const values = valuesByOwner(reader, 'case');
  return reader
    .all<Omit<Case, 'values'>>(
      `WITH of_sources AS (SELECT source_id, count(*) AS n FROM codings WHERE detached = 0 GROUP BY source_id),
            own AS (
         SELECT source_id, case_id, count(*) AS n FROM codings
          WHERE case_id IS NOT NULL AND +detached = 0 GROUP BY source_id, case_id),
            verbatims AS (
         SELECT case_id, sum(n) AS n FROM (
           SELECT sc.case_id, s.n FROM of_sources s JOIN source_cases sc USING (source_id)
            UNION ALL SELECT sc.case_id, -own.n FROM own JOIN source_cases sc USING (source_id)
            UNION ALL SELECT case_id, n FROM own)
          GROUP BY case_id)
       SELECT c.id, c.name, c.public_label AS publicLabel,
              (SELECT count(*) FROM participant_cases p WHERE p.case_id = c.id) AS participants,
              (SELECT count(*) FROM source_cases s WHERE s.case_id = c.id) AS sources,
              coalesce(v.n, 0) AS verbatims
         FROM cases c LEFT JOIN verbatims v ON v.case_id = c.id ORDER BY c.position, c.id`,
    )
    .map((row) => ({ ...row, values: values.get(row.id) ?? {} }));
}

export function listGroups(reader: Reader): Group[] {
  return reader.all<Group>(
    `SELECT g.id, g.name, g.public_label AS publicLabel, count(p.id) AS participants
       FROM groups g LEFT JOIN participants p ON p.group_id = g.id
      GROUP BY g.id ORDER BY g.position, g.id`,
  );
}

/** The participants in their order; a verbatim is of the participant who speaks where it begins. */
export function listParticipants(reader: Reader): Participant[] {
  const values = valuesByOwner(reader, 'participant');
  const verbatims = verbatimsByParticipant(reader);
  const cases = new Map<string, string[]>();
  for (const row of reader.all<{ participantId: string; caseId: string }>(
    `SELECT pc.participant_id AS participantId, pc.case_id AS caseId
       FROM participant_cases pc JOIN cases c ON c.id = pc.case_id ORDER BY c.position, c.id`,
  ))
    cases.set(row.participantId, [...(cases.get(row.participantId) ?? []), row.caseId]);
  return reader
    .all<Omit<Participant, 'caseIds' | 'values' | 'verbatims'>>(
      `SELECT p.id, p.confidential_name AS confidentialName, p.public_label AS publicLabel, p.group_id AS groupId,
              (SELECT count(DISTINCT s.source_id) FROM speakers s WHERE s.participant_id = p.id) AS sources
         FROM participants p ORDER BY p.position, p.id`,
    )
    .map((row) => ({
      ...row,
      caseIds: cases.get(row.id) ?? [],
      values: values.get(row.id) ?? {},
      verbatims: verbatims.get(row.id) ?? 0,
    }));
}

const Choices = z.array(z.string());

/** Reads the choices of an attribute as they are stored. @throws StudyError `Corrupt` when they are no list. */
export function parseChoices(stored: string): string[] {
  try {
    return Choices.parse(JSON.parse(stored));
  } catch {
    throw new StudyError('Corrupt', { reason: 'choices' });
  }
}

interface AttributeRow extends Omit<Attribute, 'choices'> {
  choices: string;
}

export function listAttributes(reader: Reader): Attribute[] {
  return reader
    .all<AttributeRow>('SELECT id, owner, name, type, choices FROM attributes ORDER BY position, id')
    .map((row) => ({ ...row, choices: parseChoices(row.choices) }));
}

/** @throws StudyError `NotFound` */
export function getAttribute(reader: Reader, id: string): Attribute {
  const row = reader.get<AttributeRow>(
    'SELECT id, owner, name, type, choices FROM attributes WHERE id = ?',
    id,
  );
  if (!row) throw new StudyError('NotFound', { name: 'attribute' });
  return { ...row, choices: parseChoices(row.choices) };
}
