export const en = {
  'search.codes': 'Codes',
  'search.sources': 'Sources',
  'search.text': 'In the text',
};
