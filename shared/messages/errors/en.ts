/** One sentence for every way in which the engine can say no: what happened, then what to do. */
export const en = {
  'errors.named': '{name}: {sentence}',
  'errors.NotFound': 'This is no longer in the study; go back to the list and choose again.',
  'errors.Invalid': 'Something entered here cannot be kept; correct it and try again.',
  'errors.Invalid.own-subcode': 'A code cannot go under itself or under one of its own sub-codes.',
  'errors.Conflict': 'This was changed elsewhere in the meantime; look at the new version, then try again.',
  'errors.Conflict.name': 'This name is taken already; choose another one.',
  'errors.Conflict.exists': 'There is a file of this name already; choose another name.',
  'errors.Conflict.coding': 'This passage has this code already.',
  'errors.FileLocked':
    'This study is already open in another window or program; close it there, then open it again.',
  'errors.FileTooNew': 'This study was made with a newer version of Annexe; update Annexe to open it.',
  'errors.Corrupt': 'This study’s file is damaged; restore one of its backups from the start screen.',
  'errors.ReadOnly':
    'This study’s file cannot be written to; move it to a folder of your own, then open it again.',
  'errors.DiskFull': 'The disk is full and the last change was not saved; free some space, then do it again.',
  'errors.Unreadable': 'This file could not be read; check that it opens in its own program, then try again.',
  'errors.Unreadable.not-word':
    'This is not a Word document; save it as .docx in your word processor, then try again.',
  'errors.Unreadable.truncated': 'This file is cut short; copy or download it again, then try again.',
  'errors.Unreadable.password':
    'This file is protected by a password; save a copy without one, then try again.',
  'errors.Unreadable.too-large':
    'This file is too large to be a text; split it into smaller files, then try again.',
  'errors.Unreadable.bomb':
    'This file swells to an unreasonable size when opened and was left alone; ask for a clean copy of it.',
  'errors.Unreadable.empty': 'There is no text in this file; choose another one.',
  'errors.Unreadable.binary': 'This file is not text; choose a .docx, .txt or .md file.',
  'errors.Unreadable.unsupported':
    'Annexe does not read this kind of file; save it as .docx or .txt, then try again.',
  'errors.Unreadable.timeout': 'Reading this file took too long and was stopped; split it, then try again.',
  'errors.Unreadable.folder': 'This is a folder; choose a file in it, or name another.',
  'errors.Unreadable.missing': 'This file is no longer where it was; find it and choose it again.',
  'errors.Unreadable.denied':
    'You are not allowed to read this file; change its permissions or copy it elsewhere.',
  'errors.Unreadable.not-annexe': 'This file is not an Annexe study; choose a file ending in .annexe.',
  'errors.Unreadable.no-code-names':
    'Nothing here names codes: put “Code” over the column of their names, or write one code a line, set in under its parent.',
  'errors.Unreadable.no-row-names':
    'Nothing here names the rows: put “Name” or “Public label” over one of the columns.',
  'errors.Unreadable.not-csv':
    'This is a spreadsheet’s own file: save it as CSV there, or copy its cells and paste them here.',
  'errors.Confidential': 'What was about to leave holds confidential names; nothing was written.',
  'errors.Cancelled': 'Stopped; nothing was changed.',
  'errors.Unexpected': 'Something went wrong and nothing was changed; try again, or open the study again.',
};
