export const fr = {
  'confidentiality.terms': 'Termes confidentiels…',
  'confidentiality.terms.title': 'Termes confidentiels',
  'confidentiality.terms.how':
    'Les noms des participants et des cas sont cherchés dans tout ce qui sort de l’étude. Ajoutez d’autres mots qui ne doivent pas en sortir, comme une entreprise, un lieu ou une marque, et ce qui peut les remplacer.',
  'confidentiality.term': 'Terme',
  'confidentiality.replacement': 'À sa place',
  'confidentiality.terms.add': 'Ajouter un terme',
  'confidentiality.terms.remove': 'Retirer « {term} »',
  'confidentiality.copied':
    'Ce qui est copié contient {count, plural, one {un nom confidentiel} other {# noms confidentiels}} : {names}.',
  'confidentiality.asked.title':
    '{count, plural, one {Un nom confidentiel se trouve} other {# noms confidentiels se trouvent}} dans ce qui va sortir',
  'confidentiality.asked.text':
    'Les libellés publics peuvent prendre leur place, ou ce que vous avez choisi pour vos propres termes ; dans ce que les gens ont dit, entre [crochets]. L’étude ne change pas.',
  'confidentiality.asked.keep': 'Les laisser',
  'confidentiality.asked.replace': 'Les remplacer',
  'confidentiality.asked.name': 'Nom',
  'confidentiality.asked.times': 'Fois',
  'confidentiality.asked.names': 'Noms confidentiels',
};
