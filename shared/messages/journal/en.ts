export const en = {
  'journal.empty':
    'Nothing has happened yet: every change to the study will be listed here, with who made it and when.',
  'journal.empty.action': 'Go to the sources',
  'journal.who': 'Who',
  'journal.when': 'When',
  'journal.what': 'What',
  'journal.details': 'Details',
  'journal.undone': '{operation}, undone',
  'journal.redone': '{operation}, redone',
  'journal.older': 'Show older entries',
  'journal.count': '{count, plural, one {# entry} other {# entries}} shown',
  'journal.table': 'Journal of changes',
};
