export const en = {
  'journal.empty':
    'Nothing has happened yet: every change to the study will be listed here, with who made it and when.',
  'journal.empty.action': 'Go to the sources',
};
