import type { Chance } from './random.ts';

/** Common French words, so that letters, elisions and accents are those of a real transcript. */
const common =
  'le la les un une des de du et à en que qui pour dans avec sur pas plus on nous vous je il elle ils ce cela c’est j’ai n’est d’un l’on était avait fait très bien alors donc mais parce quand comme aussi même tout toute tous ça va être avoir faire dire voir aller savoir pouvoir vouloir venir prendre parler travailler apprendre rencontrer réunir partager construire chercher trouver demander répondre accepter refuser'.split(
    ' ',
  );
const nouns =
  'équipe réunion atelier client fournisseur machine projet réseau société dirigeant salarié acheteur marché prototype délai contrat salon visite formation métier fabrique élève été hiver région année semaine journée échange idée problème façon règle qualité pièce commande façade île forêt hêtre œuvre cœur sœur noël maïs août naïveté relève théâtre'.split(
    ' ',
  );
const ends = ['.', '.', '.', '.', '…', ' !', ' ?'];

/** One sentence of about `words` words; the same chance gives the same sentence. */
export function sentence(chance: Chance, words: number): string {
  const parts: string[] = [];
  for (let i = 0; i < words; i++) parts.push(chance.next() < 0.72 ? chance.pick(common) : chance.pick(nouns));
  const text = parts.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${chance.pick(ends)}`;
}

/** A paragraph of just `words` words. */
export function paragraph(chance: Chance, words: number): string {
  const sentences: string[] = [];
  for (let left = words; left > 0;) {
    const length = Math.min(left, chance.whole(5, 22));
    sentences.push(sentence(chance, length));
    left -= length;
  }
  return sentences.join(' ');
}

/** A name for a code, a case or a theme: two or three words. */
export function label(chance: Chance, words: number): string {
  const parts = Array.from({ length: words }, (_, i) =>
    i % 2 === 0 ? chance.pick(nouns) : chance.pick(['de', 'et', 'sans', 'du']),
  );
  const text = parts.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
