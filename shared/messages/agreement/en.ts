export const en = {
  'agreement.empty': 'No double coding yet: draw a sample of sources and have a second coder code it blind.',
  'agreement.empty.action': 'Draw a sample…',
};
