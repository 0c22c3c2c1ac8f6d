export const es = {
  'confidentiality.terms': 'Términos confidenciales…',
  'confidentiality.terms.title': 'Términos confidenciales',
  'confidentiality.terms.how':
    'Los nombres de participantes y casos se buscan en todo lo que sale del estudio. Añada otras palabras que no deban salir, como una empresa, un lugar o una marca, y lo que puede ir en su lugar.',
  'confidentiality.term': 'Término',
  'confidentiality.replacement': 'En su lugar',
  'confidentiality.terms.add': 'Añadir un término',
  'confidentiality.terms.remove': 'Quitar «{term}»',
  'confidentiality.copied':
    'Lo copiado contiene {count, plural, one {un nombre confidencial} other {# nombres confidenciales}}: {names}.',
  'confidentiality.codings.title':
    'Los verbatims contienen {count, plural, one {un nombre confidencial} other {# nombres confidenciales}}',
  'confidentiality.codings.text':
    'Las palabras se escriben como se dijeron, con sus nombres. Guarde el archivo con tanto cuidado como el estudio.',
  'confidentiality.codings.name':
    '{name}, en {count, plural, one {una codificación} other {# codificaciones}}',
};
