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
  'confidentiality.asked.title':
    '{count, plural, one {Un nombre confidencial está} other {# nombres confidenciales están}} en lo que va a salir',
  'confidentiality.asked.text':
    'En su lugar pueden ir las etiquetas públicas, o lo que eligió para sus propios términos; en lo que dijo la gente, entre [corchetes]. El estudio no cambia.',
  'confidentiality.asked.keep': 'Dejarlos',
  'confidentiality.asked.replace': 'Sustituirlos',
  'confidentiality.asked.name': 'Nombre',
  'confidentiality.asked.times': 'Veces',
  'confidentiality.asked.names': 'Nombres confidenciales',
};
