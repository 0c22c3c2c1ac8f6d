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
  'confidentiality.codings.title':
    'The verbatims hold {count, plural, one {a confidential name} other {# confidential names}}',
  'confidentiality.codings.text':
    'What people said is written as it was said, names included. Keep the file as carefully as the study.',
  'confidentiality.codings.name': '{name}, in {count, plural, one {one coding} other {# codings}}',
};
