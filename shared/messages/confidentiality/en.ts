export const en = {
  'confidentiality.terms': 'Confidential terms…',
  'confidentiality.terms.title': 'Confidential terms',
  'confidentiality.terms.how':
    'The names of participants and cases are looked for in all that leaves the study. Add other words that must not leave it, such as a firm, a place or a brand, and what may stand in their place.',
  'confidentiality.term': 'Term',
  'confidentiality.replacement': 'In its place',
  'confidentiality.terms.add': 'Add a term',
  'confidentiality.terms.remove': 'Remove “{term}”',
  'confidentiality.copied':
    'What was copied holds {count, plural, one {a confidential name} other {# confidential names}}: {names}.',
  'confidentiality.asked.title':
    '{count, plural, one {A confidential name stands} other {# confidential names stand}} in what is about to leave',
  'confidentiality.asked.text':
    'Public labels can stand in their place, or what you chose for your own terms; in what people said, in [brackets]. The study stays as it is.',
  'confidentiality.asked.keep': 'Leave them in',
  'confidentiality.asked.replace': 'Replace them',
  'confidentiality.asked.name': 'Name',
  'confidentiality.asked.times': 'Times',
  'confidentiality.asked.names': 'Confidential names',
};
