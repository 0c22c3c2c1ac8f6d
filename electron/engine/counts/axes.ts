import type { Attribute } from '../../../shared/contract/cases.ts';
import type { CountAxis, CountLine } from '../../../shared/contract/counts.ts';
import { getAttribute, studyLanguage, valuesByOwner } from '../cases/queries.ts';
import { asGroup, codeTree, comparable } from '../matrices/axes.ts';
import type { Reader } from '../study/study.ts';
import type { Counted } from './verbatims.ts';

/** The lines of an axis in their order, and the keys of those in which a verbatim stands: none when it has none. */
export interface Axis {
  readonly lines: readonly Omit<CountLine, 'total'>[];
  readonly keysOf: (verbatim: Counted) => readonly string[];
}

interface Named {
  id: string;
  name: string;
  publicName: string;
}

const lineOf = ({ id, name, publicName }: Named): Omit<CountLine, 'total'> => ({
  key: id,
  name,
  publicName,
  path: [],
  hue: null,
});

const some = (id: string | null | undefined): string[] => (id === null || id === undefined ? [] : [id]);

/** @throws StudyError `NotFound` when it is an attribute that is gone. */
export function axisOf(reader: Reader, axis: CountAxis): Axis {
  const named = (sql: string) => reader.all<Named>(sql).map(lineOf);
  switch (axis.of) {
    case 'code':
      return {
        lines: codeTree(reader).map(({ id, name, path, hue }) => ({
          key: id,
          name,
          publicName: name,
          path: [...path],
          hue,
        })),
        keysOf: ({ codeId }) => [codeId],
      };
    case 'case':
      return {
        lines: named('SELECT id, name, public_label AS publicName FROM cases ORDER BY position, id'),
        keysOf: ({ caseIds }) => caseIds,
      };
    case 'participant':
      return {
        lines: named(
          `SELECT id, confidential_name AS name, public_label AS publicName
             FROM participants ORDER BY position, id`,
        ),
        keysOf: ({ participantId }) => some(participantId),
      };
    case 'group': {
      const groups = groupOfParticipant(reader);
      return {
        lines: named('SELECT id, name, public_label AS publicName FROM groups ORDER BY position, id'),
        keysOf: ({ participantId }) => some(groups.get(participantId ?? '')),
      };
    }
    case 'source':
      return {
        lines: named('SELECT id, title AS name, title AS publicName FROM sources ORDER BY position, id'),
        keysOf: ({ sourceId }) => [sourceId],
      };
    case 'coder':
      return {
        lines: named('SELECT id, name, name AS publicName FROM coders ORDER BY position, id'),
        keysOf: ({ coderId }) => [coderId],
      };
    case 'attribute':
      return attributeAxis(reader, getAttribute(reader, axis.attributeId));
  }
}

function groupOfParticipant(reader: Reader): ReadonlyMap<string, string> {
  return new Map(
    reader
      .all<{ id: string; groupId: string }>(
        'SELECT id, group_id AS groupId FROM participants WHERE group_id IS NOT NULL',
      )
      .map(({ id, groupId }) => [id, groupId]),
  );
}

/** Choices as they are listed, numbers and dates upwards, yes before no. */
function attributeAxis(reader: Reader, attribute: Attribute): Axis {
  const values = new Map(
    [...valuesByOwner(reader, attribute.owner)].flatMap(([owner, own]) => {
      const value = own[attribute.id];
      return value === undefined ? [] : [[owner, value] as const];
    }),
  );
  const language = studyLanguage(reader);
  const collator = new Intl.Collator(language, { numeric: true });
  const used = new Set([...attribute.choices, ...values.values()]);
  const ordered = [...used].toSorted((a, b) => {
    const [x, y] = [comparable(attribute, a), comparable(attribute, b)];
    return typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
  });
  const owners: Readonly<Record<Attribute['owner'], (verbatim: Counted) => readonly string[]>> = {
    case: ({ caseIds }) => caseIds,
    participant: ({ participantId }) => some(participantId),
    source: ({ sourceId }) => [sourceId],
  };
  const ownersOf = owners[attribute.owner];
  return {
    lines: ordered.map((value) => {
      const name = asGroup(attribute, value, language);
      return lineOf({ id: value, name, publicName: name });
    }),
    keysOf: (verbatim) => [...new Set(ownersOf(verbatim).flatMap((owner) => some(values.get(owner))))],
  };
}
