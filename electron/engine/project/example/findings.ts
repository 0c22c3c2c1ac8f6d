import type { StudyData } from '../study-data.ts';
import type { CodeKey } from './codes.ts';
import type { CaseKey } from './written.ts';

type Rating = StudyData['findings'][number]['rating'];

/** What was found, in words, and the verbatims it rests on: `'e07'` for all of that code there, or `'e07 Dix-huit'`. */
export interface Written {
  readonly code: CodeKey;
  readonly text: string;
  readonly rating: Rating;
  readonly on: readonly string[];
  readonly at: string;
}

export interface WrittenCaseFinding extends Written {
  readonly case: CaseKey;
}

/** The cross-case table: four rows are whole; two more were begun. */
export const caseFindings: readonly WrittenCaseFinding[] = [
  {
    code: 'rencontres',
    case: 'optivallee',
    text: 'Rendez-vous à trois ou quatre, répétés avec l’équipe, qui prépare aussi l’acheteur. Chacun arrive avec un problème précis, et le prix ne vient qu’après le défaut.',
    rating: 'strong',
    on: ['e01', 'e03', 'e06', 'e07'],
    at: '2024-03-26T09:05:00.000Z',
  },
  {
    code: 'rencontres',
    case: 'agrinova',
    text: 'Deux visites par an, préparées à trois maisons et chez les acheteurs. La rencontre a lieu chez la petite entreprise, ce qui change le ton.',
    rating: 'strong',
    on: ['e02', 'e04', 'e08'],
    at: '2024-03-26T09:20:00.000Z',
  },
  {
    code: 'rencontres',
    case: 'soieterre',
    text: 'Une grande matinée annuelle, sans préparation ni liste des présents : on s’y salue, rien n’en sort. Le seul essai à quatre a donné deux suites ; jugé trop coûteux, il n’a pas été repris.',
    rating: 'weak',
    on: ['e09', 'e11', 'e12'],
    at: '2024-03-26T09:40:00.000Z',
  },
  {
    code: 'rencontres',
    case: 'ligneval',
    text: 'Aucune rencontre n’a été organisée. Un architecte devait venir, le col était fermé ; chacun rappelle ses clients habituels.',
    rating: 'none',
    on: ['e05', 'e10', 'e13'],
    at: '2024-03-26T09:55:00.000Z',
  },
  {
    code: 'veille',
    case: 'optivallee',
    text: 'Feuilles de route montrées en petit comité, douze à dix-huit mois avant les appels d’offres. Les dirigeants y voient du temps pour s’équiper et pour se tromper, plus qu’un avantage sur les autres.',
    rating: 'strong',
    on: ['e03', 'e06', 'e07'],
    at: '2024-03-26T10:15:00.000Z',
  },
  {
    code: 'veille',
    case: 'agrinova',
    text: 'Besoins connus environ six mois avant, par la chargée de mission et non par les acheteurs. Le délai suffit au séchage, pas aux ferments.',
    rating: 'medium',
    on: ['e02', 'e04', 'e08'],
    at: '2024-03-26T10:30:00.000Z',
  },
  {
    code: 'veille',
    case: 'soieterre',
    text: 'Une lettre mensuelle, bien faite et lue, qui reprend ce qui est public. Sans nom, sans volume et sans date, elle ne décide d’aucun achat.',
    rating: 'weak',
    on: ['e09', 'e11', 'e12'],
    at: '2024-03-26T10:45:00.000Z',
  },
  {
    code: 'veille',
    case: 'ligneval',
    text: 'Rien n’est tenu par le cluster. Le changement s’apprend au chantier, bois déjà coupé ; la seule dirigeante qui lit les règlements avertit quand elle y pense.',
    rating: 'none',
    on: ['e05', 'e10', 'e13'],
    at: '2024-03-26T11:00:00.000Z',
  },
  {
    code: 'offres',
    case: 'optivallee',
    text: 'Trois groupements, nés entre voisins de table aux métiers qui se suivent. Un dirigeant s’est retiré du troisième, où siégeait un métier trop proche du sien.',
    rating: 'strong',
    on: ['e01', 'e03', 'e06', 'e07'],
    at: '2024-03-27T08:40:00.000Z',
  },
  {
    code: 'offres',
    case: 'agrinova',
    text: 'Un seul groupement, celui que porte une coopérative. Les petites y livrent, les autres regardent ; deux tentatives sans porteur n’ont rien donné.',
    rating: 'medium',
    on: ['e02', 'e04', 'e08'],
    at: '2024-03-27T08:55:00.000Z',
  },
  {
    code: 'offres',
    case: 'soieterre',
    text: 'Un projet de bâches, abandonné après quatre réunions faute de porteur. Les tisseurs font à peu près les mêmes largeurs.',
    rating: 'none',
    on: ['e09', 'e12'],
    at: '2024-03-27T09:10:00.000Z',
  },
  {
    code: 'offres',
    case: 'ligneval',
    text: 'Quatre scieries répondent ensemble depuis vingt ans, sans écrit et sans le cluster, qui l’a appris par un formulaire. Elles ne font pas les mêmes longueurs.',
    rating: 'strong',
    on: ['e05', 'e10', 'e13'],
    at: '2024-03-27T09:25:00.000Z',
  },
  {
    code: 'pairs',
    case: 'optivallee',
    text: 'La méfiance tombe quand deux métiers se révèlent complémentaires. On s’échange alors des gestes et des ratés, jusque dans une séance réglée, sans prise de notes.',
    rating: 'strong',
    on: ['e03', 'e06', 'e07'],
    at: '2024-03-27T10:00:00.000Z',
  },
  {
    code: 'pairs',
    case: 'agrinova',
    text: 'Un club de maintenance mensuel, tenu par les chefs d’atelier hors de la présence des dirigeants. On y échange des réglages, jamais des recettes ni des souches.',
    rating: 'medium',
    on: ['e02', 'e04', 'e08'],
    at: '2024-03-27T10:15:00.000Z',
  },
  {
    code: 'pairs',
    case: 'soieterre',
    text: 'Échanges vifs, mais au syndicat et au lycée, entre gens qui se connaissent. Une animatrice, partie depuis, savait les ouvrir aux autres.',
    rating: 'medium',
    on: ['e09', 'e11', 'e12'],
    at: '2024-03-27T10:30:00.000Z',
  },
  {
    code: 'pairs',
    case: 'ligneval',
    text: 'Entraide de proximité que personne n’appelle apprentissage : on passe voir, on prête des bras. Elle s’arrête à la crête.',
    rating: 'medium',
    on: ['e05', 'e10', 'e13'],
    at: '2024-03-27T10:45:00.000Z',
  },
  {
    code: 'credibilite',
    case: 'optivallee',
    text: 'Le label ouvre le service achats ; ensuite l’entreprise est jugée sur pièces, et sur ce qu’elle sait refuser.',
    rating: 'medium',
    on: ['e01', 'e07'],
    at: '2024-03-28T14:00:00.000Z',
  },
  {
    code: 'credibilite',
    case: 'ligneval',
    text: 'La réputation des maisons est plus ancienne que le cluster, dont le nom ne dit rien aux clients.',
    rating: 'none',
    on: ['e10'],
    at: '2024-03-28T14:20:00.000Z',
  },
  {
    code: 'animateur',
    case: 'agrinova',
    text: 'La chargée de mission traduit : elle prépare les deux côtés, sait qui a résolu quoi, puis sort de la pièce.',
    rating: 'strong',
    on: ['e02', 'e04', 'e08'],
    at: '2024-03-28T15:00:00.000Z',
  },
  {
    code: 'animateur',
    case: 'soieterre',
    text: 'Une animatrice portait les histoires d’un atelier à l’autre. Elle est partie, et le geste avec elle.',
    rating: 'unclear',
    on: ['e11', 'e12'],
    at: '2024-03-28T15:15:00.000Z',
  },
];

export const conclusions: readonly { code: CodeKey; text: string; at: string }[] = [
  {
    code: 'rencontres',
    text: 'La rencontre ne suffit pas. Elle ouvre un marché quand elle est préparée, des deux côtés et en petit nombre ; seuls les deux clusters de rang mondial la préparent ainsi. Le même geste, essayé une fois au cluster C, y a donné des suites.',
    at: '2024-04-02T09:00:00.000Z',
  },
  {
    code: 'veille',
    text: 'L’avance se mesure au temps de se tromper. Elle est longue là où les grands montrent leurs plans, courte là où l’équipe les devine, nulle là où l’on ne diffuse que du public, ou rien ; et une avance utile à un métier ne l’est pas à l’autre.',
    at: '2024-04-02T09:30:00.000Z',
  },
  {
    code: 'offres',
    text: 'L’offre groupée ne tient ni au rang ni à l’âge du cluster : le cluster D la pratique depuis plus longtemps que lui-même n’existe. Elle tient à des voisins qui se savent complémentaires, ou, à défaut, à un porteur.',
    at: '2024-04-02T10:00:00.000Z',
  },
  {
    code: 'pairs',
    text: 'Partout on apprend du voisin. Le cluster n’y ajoute que là où il donne un lieu, un rythme et la permission de montrer ses ratés hors de la vue du client.',
    at: '2024-04-03T09:00:00.000Z',
  },
];
