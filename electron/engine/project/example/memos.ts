import type { StudyData } from '../study-data.ts';
import type { CodeKey } from './codes.ts';
import type { CaseKey } from './written.ts';

type Memo = StudyData['memos'][number];

/** A memo of H. Ravier unless it says otherwise; a coding is named by its source and first words, as findings are. */
export interface WrittenMemo extends Pick<Memo, 'kind' | 'about' | 'title' | 'text' | 'at'> {
  readonly case?: CaseKey;
  readonly participant?: string;
  readonly code?: CodeKey;
  readonly on?: string;
  readonly coder?: string;
}

export const memos: readonly WrittenMemo[] = [
  {
    kind: 'method',
    about: 'project',
    title: 'Comment je code',
    text: 'Une première lecture sans coder, la note du jour à côté. À la deuxième, un passage est l’unité de sens la plus courte qui se comprenne seule, question de l’enquêtrice exclue. Un passage porte plusieurs codes s’il le faut ; une hésitation s’écrit ici, en mémo, plutôt que de se trancher en silence.',
    at: '2024-01-22T08:30:00.000Z',
  },
  {
    kind: 'field',
    about: 'case',
    case: 'ligneval',
    title: '',
    text: 'Tout s’y dit dehors ou en voiture. Deux entretiens sur trois ont commencé debout, et les premières minutes manquent. Le col fermé n’est pas un décor : il explique à lui seul deux rencontres annulées. À dire dans la partie méthode.',
    at: '2024-03-22T17:40:00.000Z',
  },
  {
    kind: 'theory',
    about: 'code',
    code: 'offres',
    title: 'Action du cluster, ou voisinage ?',
    text: 'Le cluster D pratique l’offre groupée depuis plus longtemps qu’il n’existe. Si la même pratique tient sans le cluster, ce n’est pas lui qui la cause ; il peut au mieux la rendre visible, comme le formulaire d’E. Navarre. Comparer ce que chacun apporte aux autres plutôt que l’âge du cluster.',
    at: '2024-02-06T10:15:00.000Z',
  },
  {
    kind: 'method',
    about: 'code',
    code: 'distance',
    title: '',
    text: 'Code créé après l’entretien 05 : la route revenait toutes les dix minutes et je la rangeais sous Temps. J’ai repris les entretiens 01 à 04, où elle n’apparaît pas. Réserver ce code aux kilomètres et au relief ; les horaires restent sous Temps.',
    at: '2024-02-08T09:05:00.000Z',
  },
  {
    kind: 'theory',
    about: 'coding',
    code: 'offres',
    on: 'e05 Ça fait vingt ans',
    title: '',
    text: '« Mettez-le bien » : il tient à ce que le mérite n’aille pas au cluster. Une fierté, et une méfiance ; l’écart avec le rapport d’activité est à citer des deux côtés.',
    at: '2024-02-05T14:10:00.000Z',
  },
  {
    kind: 'field',
    about: 'coding',
    code: 'rencontres',
    on: 'e13 J’avais un architecte',
    title: '',
    text: 'C’est le même architecte que chez G. Vautrin. Les deux récits s’accordent sur le fait et diffèrent sur la faute : il faut les lire ensemble avant d’écrire la cellule.',
    at: '2024-03-25T09:20:00.000Z',
  },
  {
    kind: 'theory',
    about: 'cell',
    code: 'rencontres',
    case: 'soieterre',
    title: '',
    text: 'L’essai à quatre pèse lourd pour un seul essai. Cas négatif de ma première idée, « les clusters émergents ne savent pas faire » : ils ont su, une fois, et n’ont pas pu recommencer. La question devient celle du coût de la préparation.',
    at: '2024-03-26T09:50:00.000Z',
  },
  {
    kind: 'other',
    about: 'cell',
    code: 'offres',
    participant: 'vautrin',
    coder: 'tessier',
    title: '',
    text: 'Vu de l’extérieur, j’aurais coupé ce passage en deux : la pratique d’un côté, le refus de la devoir au cluster de l’autre. À reprendre quand nous comparerons nos codages.',
    at: '2024-04-05T16:00:00.000Z',
  },
];
