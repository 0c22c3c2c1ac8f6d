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
  'confidentiality.codings.title':
    'Les verbatims contiennent {count, plural, one {un nom confidentiel} other {# noms confidentiels}}',
  'confidentiality.codings.text':
    'Les paroles sont écrites telles qu’elles ont été dites, noms compris. Gardez le fichier avec autant de soin que l’étude.',
  'confidentiality.codings.name': '{name}, dans {count, plural, one {un codage} other {# codages}}',
};
