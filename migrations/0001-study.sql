-- The study: one file. Ids are UUIDv7 text; times are UTC ISO 8601 text; places are UTF-16 code units.

CREATE TABLE project (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'es')),
  fictional INTEGER NOT NULL DEFAULT 0 CHECK (fictional IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE coders (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- What the file remembers for its reader and is not part of the study (the current coder); outside undo.
CREATE TABLE settings (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE questions (
  id TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE cases (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  public_label TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE groups (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  public_label TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE participants (
  id TEXT NOT NULL PRIMARY KEY,
  confidential_name TEXT NOT NULL,
  public_label TEXT NOT NULL,
  group_id TEXT REFERENCES groups (id) ON DELETE SET NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX participants_of_group ON participants (group_id);

CREATE TABLE participant_cases (
  participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  PRIMARY KEY (participant_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX participants_of_case ON participant_cases (case_id);

CREATE TABLE sources (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('interview', 'field-note', 'document')),
  date TEXT,
  duration_minutes REAL,
  place TEXT NOT NULL DEFAULT '',
  language TEXT,
  -- The researcher says that its coding is finished.
  done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
  -- Goes up with every change of the text; an edit names the revision it was made on.
  revision INTEGER NOT NULL DEFAULT 1,
  -- Kept beside the text so that lists need not read it: words, UTF-16 code units, turns.
  words INTEGER NOT NULL,
  length INTEGER NOT NULL,
  turns INTEGER NOT NULL,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE source_cases (
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  PRIMARY KEY (source_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sources_of_case ON source_cases (case_id);

CREATE TABLE speakers (
  id TEXT NOT NULL PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('interviewer', 'participant', 'other')),
  participant_id TEXT REFERENCES participants (id) ON DELETE SET NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX speakers_of_source ON speakers (source_id);
CREATE INDEX speakers_of_participant ON speakers (participant_id);

-- A source's canonical text is its paragraphs, in order, joined by LF. The text is stored here and nowhere else.
CREATE TABLE paragraphs (
  row INTEGER PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  speaker_id TEXT REFERENCES speakers (id) ON DELETE SET NULL,
  starts_turn INTEGER NOT NULL DEFAULT 0 CHECK (starts_turn IN (0, 1)),
  -- Seconds from the start of the recording.
  time REAL,
  end_time REAL,
  -- Bold and italic ranges as JSON, or null.
  marks TEXT
) STRICT;
CREATE INDEX paragraphs_of_source ON paragraphs (source_id, position);
CREATE INDEX paragraphs_of_speaker ON paragraphs (speaker_id);

CREATE TABLE codes (
  id TEXT NOT NULL PRIMARY KEY,
  parent_id TEXT REFERENCES codes (id),
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  -- A family of the palette, 1 to 11; 0 for none.
  hue INTEGER NOT NULL CHECK (hue BETWEEN 0 AND 11),
  definition TEXT NOT NULL DEFAULT '',
  use_when TEXT NOT NULL DEFAULT '',
  not_when TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('thematic', 'conceptual')),
  origin TEXT NOT NULL CHECK (origin IN ('a-priori', 'emergent')),
  question_id TEXT REFERENCES questions (id) ON DELETE SET NULL,
  archived_at TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX codes_of_parent ON codes (parent_id);
CREATE INDEX codes_of_question ON codes (question_id);

-- One code given to one passage of one source by one coder. A detached coding keeps the verbatim it had.
CREATE TABLE codings (
  id TEXT NOT NULL PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  code_id TEXT NOT NULL REFERENCES codes (id) ON DELETE CASCADE,
  coder_id TEXT NOT NULL REFERENCES coders (id),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL,
  verbatim TEXT NOT NULL,
  exemplary INTEGER NOT NULL DEFAULT 0 CHECK (exemplary IN (0, 1)),
  -- Set when the passage belongs to another case than its source.
  case_id TEXT REFERENCES cases (id) ON DELETE SET NULL,
  detached INTEGER NOT NULL DEFAULT 0 CHECK (detached IN (0, 1)),
  created_at TEXT NOT NULL,
  CHECK (detached = 1 OR "end" > start)
) STRICT;
CREATE UNIQUE INDEX codings_once ON codings (source_id, code_id, coder_id, start, "end") WHERE detached = 0;
CREATE INDEX codings_of_code ON codings (code_id, source_id);
CREATE INDEX codings_of_coder ON codings (coder_id);
CREATE INDEX codings_of_case ON codings (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX codings_detached ON codings (source_id) WHERE detached = 1;

-- What a verbatim shows of its code, for whoever codes after it.
CREATE TABLE code_examples (
  coding_id TEXT NOT NULL PRIMARY KEY REFERENCES codings (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('typical', 'borderline'))
) STRICT;

-- What became of each code: under undo, as the list itself is, so that a list of a past day is one that was kept.
-- No reference on code_id: the history of a code outlives it.
CREATE TABLE code_history (
  id TEXT NOT NULL PRIMARY KEY,
  code_id TEXT NOT NULL,
  at TEXT NOT NULL,
  coder_id TEXT,
  change TEXT NOT NULL CHECK (change IN ('added', 'renamed', 'defined', 'edited', 'moved', 'placed', 'archived',
    'restored', 'merged-into', 'merged-from', 'split-into', 'split-from', 'removed')),
  -- JSON: the fields that changed, as they were from then on; of a new code, all.
  fields TEXT NOT NULL,
  -- JSON: the names needed to say in words what was done
  details TEXT NOT NULL
) STRICT;
CREATE INDEX history_of_code ON code_history (code_id);

CREATE TABLE attributes (
  id TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL CHECK (owner IN ('case', 'participant', 'source')),
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'boolean', 'choice')),
  -- JSON list of the choices; empty for other types.
  choices TEXT NOT NULL DEFAULT '[]',
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE attribute_values (
  id TEXT NOT NULL PRIMARY KEY,
  attribute_id TEXT NOT NULL REFERENCES attributes (id) ON DELETE CASCADE,
  case_id TEXT REFERENCES cases (id) ON DELETE CASCADE,
  participant_id TEXT REFERENCES participants (id) ON DELETE CASCADE,
  source_id TEXT REFERENCES sources (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  CHECK ((case_id IS NOT NULL) + (participant_id IS NOT NULL) + (source_id IS NOT NULL) = 1)
) STRICT;
CREATE UNIQUE INDEX value_of_case ON attribute_values (case_id, attribute_id) WHERE case_id IS NOT NULL;
CREATE UNIQUE INDEX value_of_participant ON attribute_values (participant_id, attribute_id) WHERE participant_id IS NOT NULL;
CREATE UNIQUE INDEX value_of_source ON attribute_values (source_id, attribute_id) WHERE source_id IS NOT NULL;
CREATE INDEX values_of_attribute ON attribute_values (attribute_id);

-- One finding per (code, case) and per (code, participant), whatever matrix shows it.
CREATE TABLE findings (
  id TEXT NOT NULL PRIMARY KEY,
  code_id TEXT NOT NULL REFERENCES codes (id) ON DELETE CASCADE,
  case_id TEXT REFERENCES cases (id) ON DELETE CASCADE,
  participant_id TEXT REFERENCES participants (id) ON DELETE CASCADE,
  text TEXT NOT NULL DEFAULT '',
  rating TEXT CHECK (rating IN ('none', 'weak', 'medium', 'strong', 'unclear')),
  coder_id TEXT REFERENCES coders (id),
  -- When its words were last written or confirmed.
  written_at TEXT NOT NULL,
  CHECK ((case_id IS NOT NULL) + (participant_id IS NOT NULL) = 1)
) STRICT;
CREATE UNIQUE INDEX finding_of_case ON findings (code_id, case_id) WHERE case_id IS NOT NULL;
CREATE UNIQUE INDEX finding_of_participant ON findings (code_id, participant_id) WHERE participant_id IS NOT NULL;
CREATE INDEX findings_in_case ON findings (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX findings_in_participant ON findings (participant_id) WHERE participant_id IS NOT NULL;
CREATE INDEX findings_by_coder ON findings (coder_id);

-- The codings that a finding rests on, ticked by the researcher.
CREATE TABLE finding_evidence (
  finding_id TEXT NOT NULL REFERENCES findings (id) ON DELETE CASCADE,
  coding_id TEXT NOT NULL REFERENCES codings (id) ON DELETE CASCADE,
  PRIMARY KEY (finding_id, coding_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX findings_on_coding ON finding_evidence (coding_id);

-- What stood in the cell when the finding was last written or confirmed: freshness compares the cell with it.
-- No reference on coding_id: a verbatim that is gone is just what freshness has to notice.
CREATE TABLE finding_basis (
  finding_id TEXT NOT NULL REFERENCES findings (id) ON DELETE CASCADE,
  coding_id TEXT NOT NULL,
  verbatim TEXT NOT NULL,
  PRIMARY KEY (finding_id, coding_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE conclusions (
  id TEXT NOT NULL PRIMARY KEY,
  code_id TEXT NOT NULL REFERENCES codes (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  coder_id TEXT REFERENCES coders (id),
  written_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX conclusion_of_code ON conclusions (code_id);
CREATE INDEX conclusions_by_coder ON conclusions (coder_id);

-- Saved views; one matrix serves within all cases, and has no title. The definition is JSON checked by the contract; ids in it that are gone are passed over when read.
CREATE TABLE matrices (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('cross-case', 'within-case')),
  definition TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE exhibits (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('cross-case', 'verbatims', 'codes', 'frequencies', 'corpus', 'within-case',
    'co-occurrence', 'query')),
  definition TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- What a coder notes about one thing: the project, a case, a participant, a source, a code, a coding, or a cell, which is
-- a code in a case or in a participant. It goes with its thing, and an undo that brings the thing back brings it back.
CREATE TABLE memos (
  -- Its place in the full-text index, which must not change when the file is copied.
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('method', 'theory', 'field', 'other')),
  title TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL,
  coder_id TEXT NOT NULL REFERENCES coders (id),
  created_at TEXT NOT NULL,
  edited_at TEXT NOT NULL,
  about TEXT NOT NULL CHECK (about IN ('project', 'case', 'participant', 'source', 'code', 'coding', 'cell')),
  case_id TEXT REFERENCES cases (id) ON DELETE CASCADE,
  participant_id TEXT REFERENCES participants (id) ON DELETE CASCADE,
  source_id TEXT REFERENCES sources (id) ON DELETE CASCADE,
  code_id TEXT REFERENCES codes (id) ON DELETE CASCADE,
  coding_id TEXT REFERENCES codings (id) ON DELETE CASCADE,
  CHECK ((source_id IS NOT NULL) = (about = 'source')),
  CHECK ((coding_id IS NOT NULL) = (about = 'coding')),
  CHECK ((code_id IS NOT NULL) = (about IN ('code', 'cell'))),
  CHECK ((case_id IS NOT NULL) + (participant_id IS NOT NULL) = (about IN ('case', 'participant', 'cell'))),
  CHECK (about <> 'case' OR case_id IS NOT NULL),
  CHECK (about <> 'participant' OR participant_id IS NOT NULL)
) STRICT;
CREATE INDEX memos_on_case ON memos (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX memos_on_participant ON memos (participant_id) WHERE participant_id IS NOT NULL;
CREATE INDEX memos_on_source ON memos (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX memos_on_code ON memos (code_id) WHERE code_id IS NOT NULL;
CREATE INDEX memos_on_coding ON memos (coding_id) WHERE coding_id IS NOT NULL;
CREATE INDEX memos_by_coder ON memos (coder_id);
CREATE INDEX memos_by_time ON memos (created_at);
-- Saved queries for verbatims. The definition is JSON checked by the contract; ids in it that are gone are passed over.
CREATE TABLE queries (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  definition TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- An interview guide: the themes that are to be talked of with the participants of a group.
CREATE TABLE guide_themes (
  id TEXT NOT NULL PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  -- One a line.
  questions TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX themes_of_group ON guide_themes (group_id);

-- A theme marked on a turn. The place where the turn begins follows every edit of the text.
CREATE TABLE theme_marks (
  id TEXT NOT NULL PRIMARY KEY,
  theme_id TEXT NOT NULL REFERENCES guide_themes (id) ON DELETE CASCADE,
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  coder_id TEXT REFERENCES coders (id),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX marks_of_theme ON theme_marks (theme_id);
CREATE INDEX marks_in_source ON theme_marks (source_id);
CREATE INDEX marks_by_coder ON theme_marks (coder_id);

-- Words that must not leave the study, beside the names of participants and cases, and what is offered in their place.
CREATE TABLE confidential_terms (
  id TEXT NOT NULL PRIMARY KEY,
  term TEXT NOT NULL,
  replacement TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL
) STRICT;

-- Saved tables of counts: what is counted, by what. JSON as in queries.
CREATE TABLE count_tables (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  definition TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- The record of every change; undo adds to it and never takes away.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  coder_id TEXT,
  operation TEXT NOT NULL,
  -- 'done', 'undone' or 'redone'
  direction TEXT NOT NULL CHECK (direction IN ('done', 'undone', 'redone')),
  -- JSON: the names needed to say in words what was done
  details TEXT NOT NULL
) STRICT;

-- Full text over paragraphs, accent-blind. Triggers keep it in step by construction, under undo as well.
CREATE VIRTUAL TABLE paragraph_search USING fts5 (text, content = 'paragraphs', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER paragraph_search_insert AFTER INSERT ON paragraphs BEGIN
  INSERT INTO paragraph_search (rowid, text) VALUES (new.row, new.text);
END;
CREATE TRIGGER paragraph_search_delete AFTER DELETE ON paragraphs BEGIN
  INSERT INTO paragraph_search (paragraph_search, rowid, text) VALUES ('delete', old.row, old.text);
END;
-- A paragraph that only changes its place, as all after a new one do, leaves the index alone.
CREATE TRIGGER paragraph_search_update AFTER UPDATE OF text, row ON paragraphs
  WHEN old.text IS NOT new.text OR old.row IS NOT new.row BEGIN
  INSERT INTO paragraph_search (paragraph_search, rowid, text) VALUES ('delete', old.row, old.text);
  INSERT INTO paragraph_search (rowid, text) VALUES (new.row, new.text);
END;

-- The same over memos.
CREATE VIRTUAL TABLE memo_search USING fts5 (title, text, content = 'memos', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER memo_search_insert AFTER INSERT ON memos BEGIN
  INSERT INTO memo_search (rowid, title, text) VALUES (new.row, new.title, new.text);
END;
CREATE TRIGGER memo_search_delete AFTER DELETE ON memos BEGIN
  INSERT INTO memo_search (memo_search, rowid, title, text) VALUES ('delete', old.row, old.title, old.text);
END;
CREATE TRIGGER memo_search_update AFTER UPDATE OF title, text, row ON memos BEGIN
  INSERT INTO memo_search (memo_search, rowid, title, text) VALUES ('delete', old.row, old.title, old.text);
  INSERT INTO memo_search (rowid, title, text) VALUES (new.row, new.title, new.text);
END;
