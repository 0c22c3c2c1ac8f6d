import type { ExhibitDocument, Run } from '../../../shared/contract/exhibit-document.ts';
import type { Exhibit, ExhibitDefinition } from '../../../shared/contract/exhibits.ts';
import { typeset } from '../../../shared/text/typography.ts';
import type { Reader } from '../study/study.ts';
import { codesTable } from './codes.ts';
import { confidentialNames, nameFinder } from '../confidentiality/names.ts';
import { withNamesReplaced } from './confidential.ts';
import { coOccurrenceTable } from './co-occurrence.ts';
import { corpusTable } from './corpus.ts';
import { crossCaseTable } from './cross-case.ts';
import { storedExhibit, type StoredExhibit } from './definition.ts';
import { withEvidence } from './evidence.ts';
import { frequenciesTable } from './frequencies.ts';
import { queryTable } from './query.ts';
import { remarksOn } from './remarks.ts';
import { verbatimsTable } from './verbatims.ts';
import { withinCaseTable } from './within-case.ts';
import { printedWords } from './words.ts';

/** An exhibit as it prints now: public labels only, in the typography of its language. */
export function exhibitDocument(
  reader: Reader,
  { definition, label, title }: StoredExhibit,
): ExhibitDocument {
  const { language } = definition;
  const words = printedWords[language];
  const line = (before: string, text: string): Run[] | null => {
    const said = text.replace(/\s+/gu, ' ').trim();
    return said === '' ? null : [{ text: before, italic: true }, { text: ` ${typeset(said, language)}` }];
  };
  const plain: ExhibitDocument = {
    language,
    label: typeset(label, language),
    title: typeset(title, language),
    ...tableOf(reader, definition),
    note: line(words.note, definition.note),
    source: line(words.source, definition.source),
  };
  const carries = 'evidence' in definition && definition.evidence === true;
  const document = carries ? withEvidence(reader, definition, plain) : plain;
  return withNamesReplaced(document, definition.names, nameFinder(confidentialNames(reader)));
}

function tableOf(
  reader: Reader,
  definition: ExhibitDefinition,
): Pick<ExhibitDocument, 'orientation' | 'widths' | 'head' | 'rows'> {
  switch (definition.kind) {
    case 'cross-case':
      return crossCaseTable(reader, definition);
    case 'verbatims':
      return verbatimsTable(reader, definition);
    case 'codes':
      return codesTable(reader, definition);
    case 'within-case':
      return withinCaseTable(reader, definition);
    case 'frequencies':
      return frequenciesTable(reader, definition);
    case 'co-occurrence':
      return coOccurrenceTable(reader, definition);
    case 'query':
      return queryTable(reader, definition);
    case 'corpus':
      return corpusTable(reader, definition);
  }
}

/** The exhibit, how it will print now, and what to look at before it leaves. @throws StudyError `NotFound` */
export function getExhibit(reader: Reader, id: string): Exhibit {
  const exhibit = storedExhibit(reader, id);
  const document = exhibitDocument(reader, exhibit);
  return { ...exhibit, document, remarks: remarksOn(reader, exhibit.definition, document) };
}
