/** Before the fieldwork, and the days on which something heard asked for a code of its own. */
const before = '2024-01-08T09:00:00.000Z';

interface WrittenCode {
  readonly key: string;
  readonly parent: string | null;
  readonly name: string;
  readonly hue: number;
  readonly definition: string;
  readonly useWhen: string;
  readonly notWhen: string;
  readonly kind: 'thematic' | 'conceptual';
  readonly origin: 'a-priori' | 'emergent';
  readonly question: 'RQ1' | 'RQ2' | 'RQ3' | null;
  readonly at: string;
}

const market = {
  parent: 'marche',
  kind: 'thematic',
  origin: 'a-priori',
  question: 'RQ1',
  at: before,
} as const;
const learning = {
  parent: 'apprentissage',
  kind: 'thematic',
  origin: 'a-priori',
  question: 'RQ2',
  at: before,
} as const;
const brake = {
  parent: 'freins',
  kind: 'thematic',
  origin: 'a-priori',
  question: 'RQ3',
  at: before,
} as const;

/** The code list, parents before children. */
export const codes = [
  {
    key: 'marche',
    parent: null,
    name: 'Accès au marché',
    hue: 2,
    definition:
      'Ce qui rapproche, ou éloigne, une petite entreprise des clients qu’elle n’atteindrait pas seule.',
    useWhen: 'Le passage parle du marché en général, sans qu’un des codes placés dessous suffise à le dire.',
    notWhen: 'Un code plus précis convient : on code au plus près, jamais aux deux étages à la fois.',
    kind: 'conceptual',
    origin: 'a-priori',
    question: 'RQ1',
    at: before,
  },
  {
    ...market,
    key: 'rencontres',
    name: 'Rencontres avec les donneurs d’ordre',
    hue: 2,
    definition:
      'Toute occasion, organisée par le cluster ou par un tiers, où une petite entreprise parle directement à un acheteur ou à un prescripteur.',
    useWhen:
      'La rencontre a eu lieu, ou a manqué, et le participant dit ce qui l’a préparée ou ce qui en est sorti.',
    notWhen:
      'Il parle d’un contrat sans dire comment le contact s’est fait : Crédibilité, effet de label. Il s’agit d’un salon : Salons et missions.',
  },
  {
    ...market,
    key: 'visites',
    parent: 'rencontres',
    name: 'Visites d’atelier',
    hue: 2,
    definition: 'L’acheteur se déplace et voit travailler la petite entreprise chez elle.',
    useWhen: 'Le lieu compte dans ce qui est dit : l’atelier, la ligne, la cour, les gens au poste.',
    notWhen: 'La visite est celle d’un pair ou de l’animateur : Échanges entre pairs, Rôle de l’animateur.',
    origin: 'emergent',
    at: '2024-01-29T10:20:00.000Z',
  },
  {
    ...market,
    key: 'suites',
    parent: 'rencontres',
    name: 'Suites données',
    hue: 2,
    definition: 'Ce qui arrive, ou n’arrive pas, dans les jours et les mois qui suivent une rencontre.',
    useWhen:
      'Un rappel, un essai, un échantillon, une commande, ou leur absence, sont rattachés à une rencontre.',
    notWhen: 'La commande vient d’un client ancien, sans rencontre : Contexte de l’entreprise.',
    origin: 'emergent',
    at: '2024-02-14T11:05:00.000Z',
  },
  {
    ...market,
    key: 'veille',
    name: 'Veille et feuilles de route',
    hue: 3,
    definition: 'Connaissance des besoins futurs des clients, et de l’avance avec laquelle on en dispose.',
    useWhen:
      'Une durée d’avance est dite, ou la source de l’information (acheteur, équipe, lettre, hasard) est nommée.',
    notWhen: 'Il s’agit de la demande du jour, déjà publiée : Rencontres, ou rien.',
  },
  {
    ...market,
    key: 'offres',
    name: 'Offres groupées',
    hue: 1,
    definition: 'Réponse à plusieurs à une demande qu’aucune entreprise ne servirait seule.',
    useWhen: 'On répond ensemble, on l’a tenté, ou l’on y a renoncé, avec ou sans le cluster.',
    notWhen: 'On partage une machine sans rien vendre ensemble : Mutualisation d’équipements.',
  },
  {
    ...market,
    key: 'credibilite',
    name: 'Crédibilité, effet de label',
    hue: 4,
    definition:
      'Ce que l’appartenance au cluster, ou la réputation propre de la maison, change dans le regard d’un client.',
    useWhen: 'Le regard du client est rapporté, ou supposé, et une raison en est donnée.',
    notWhen: 'Le participant dit seulement qu’il est fier d’en être.',
    kind: 'conceptual',
  },
  {
    ...market,
    key: 'salons',
    name: 'Salons et missions',
    hue: 1,
    definition: 'Présence commune sur un salon ou voyage d’affaires organisé à plusieurs.',
    useWhen: 'Un stand, une mission, un voyage sont racontés, ou refusés avec leur raison.',
    notWhen: 'La rencontre se tient chez l’une des entreprises : Visites d’atelier.',
  },
  {
    key: 'apprentissage',
    parent: null,
    name: 'Apprentissage collectif',
    hue: 6,
    definition: 'Ce que les petites entreprises apprennent les unes des autres, et ce qui le rend possible.',
    useWhen: 'L’apprentissage est affirmé sans que sa voie (pairs, formation, animateur) soit dite.',
    notWhen: 'La voie est dite : prendre le code de cette voie.',
    kind: 'conceptual',
    origin: 'a-priori',
    question: 'RQ2',
    at: before,
  },
  {
    ...learning,
    key: 'pairs',
    name: 'Échanges entre pairs',
    hue: 5,
    definition: 'Une entreprise apprend d’une autre, directement, quel qu’en soit le lieu.',
    useWhen: 'On dit ce qui s’échange (un réglage, un nom, un échec) ou ce qui a levé la méfiance.',
    notWhen: 'L’échange aboutit à vendre ensemble : Offres groupées, en plus si les deux sont dits.',
  },
  {
    ...learning,
    key: 'animateur',
    name: 'Rôle de l’animateur',
    hue: 11,
    definition:
      'Ce que fait une personne de l’équipe du cluster pour que d’autres se parlent ou se comprennent.',
    useWhen: 'Un geste précis est raconté : une visite, un appel, un tri, une mise en relation.',
    notWhen: 'On dit que ce geste manque : Manque d’animation.',
    kind: 'conceptual',
  },
  {
    ...learning,
    key: 'formations',
    name: 'Formations à la carte',
    hue: 6,
    definition: 'Formation choisie ou taillée pour de petites entreprises, dans le cluster ou grâce à lui.',
    useWhen: 'Il y a quelqu’un à former et un savoir nommé.',
    notWhen: 'On apprend d’un voisin, sans formateur : Échanges entre pairs.',
  },
  {
    ...learning,
    key: 'mutualisation',
    name: 'Mutualisation d’équipements',
    hue: 5,
    definition: 'Usage partagé d’une machine, d’un laboratoire ou d’un local.',
    useWhen: 'Le partage existe, ou a été essayé, et l’on dit à quelles conditions.',
    notWhen: 'Un prêt d’une heure entre voisins, sans règle : Échanges entre pairs.',
  },
  {
    ...learning,
    key: 'erreur',
    name: 'Droit à l’erreur',
    hue: 7,
    definition:
      'Possibilité de se tromper sans perdre le client, l’argent ou la face, et d’en tirer un savoir.',
    useWhen: 'Un essai raté est raconté, ou le temps de rater est réclamé.',
    notWhen: 'Le client se trompe : Veille et feuilles de route, s’il change d’avis.',
    kind: 'conceptual',
    origin: 'emergent',
    at: '2024-02-15T15:30:00.000Z',
  },
  {
    key: 'freins',
    parent: null,
    name: 'Freins à l’engagement',
    hue: 9,
    definition: 'Ce qui retient une petite entreprise de prendre part à la vie du cluster.',
    useWhen: 'Le retrait est dit sans que sa raison le soit.',
    notWhen: 'La raison est dite : prendre le code de cette raison.',
    kind: 'conceptual',
    origin: 'a-priori',
    question: 'RQ3',
    at: before,
  },
  {
    ...brake,
    key: 'temps',
    name: 'Temps du dirigeant',
    hue: 8,
    definition: 'Les heures que le cluster demande à celui ou celle que l’atelier attend.',
    useWhen: 'Une heure, une durée, une saison sont opposées à une réunion ou à un déplacement.',
    notWhen: 'C’est la route qui pèse, plus que l’heure : Distance.',
  },
  {
    ...brake,
    key: 'fuite',
    name: 'Peur de la fuite d’idées',
    hue: 9,
    definition: 'Crainte qu’un savoir-faire, un client ou un prix ne passe à un autre membre.',
    useWhen: 'On dit ce que l’on cache, ou ce que l’on a cessé de cacher.',
    notWhen: 'On se tait par manque de temps.',
    kind: 'conceptual',
  },
  {
    ...brake,
    key: 'entresoi',
    name: 'Entre-soi des grands',
    hue: 10,
    definition: 'Sentiment que le cluster est fait par les grandes entreprises, ou pour elles.',
    useWhen: 'La taille des autres, leur langue ou leurs usages tiennent le participant à l’écart.',
    notWhen: 'C’est l’équipe du cluster qui est absente : Manque d’animation.',
    kind: 'conceptual',
  },
  {
    ...brake,
    key: 'cotisation',
    name: 'Coût de la cotisation',
    hue: 9,
    definition: 'Ce que coûte l’adhésion, rapporté à ce qu’on en reçoit.',
    useWhen: 'Un montant, un barème ou un calcul sont dits.',
    notWhen: 'Le coût est celui d’un salon ou d’un voyage : Salons et missions.',
  },
  {
    ...brake,
    key: 'distance',
    name: 'Distance',
    hue: 10,
    definition: 'La route entre l’entreprise et les lieux où vit le cluster.',
    useWhen: 'Des kilomètres, des heures de route ou un relief sont donnés pour raison.',
    notWhen: 'L’éloignement est de milieu ou de langue : Entre-soi des grands.',
    origin: 'emergent',
    at: '2024-02-05T14:10:00.000Z',
  },
  {
    ...brake,
    key: 'manque',
    name: 'Manque d’animation',
    hue: 8,
    definition: 'Absence, départ ou dispersion des personnes qui devraient faire vivre le cluster.',
    useWhen: 'On dit qui n’a pas appelé, n’est pas venu, n’a pas été remplacé.',
    notWhen: 'On reproche à l’animateur présent ce qu’il fait : Rôle de l’animateur.',
    origin: 'emergent',
    at: '2024-03-08T16:45:00.000Z',
  },
  {
    key: 'contexte',
    parent: null,
    name: 'Contexte de l’entreprise',
    hue: 0,
    definition: 'Métier, taille, histoire et clients : ce qu’il faut savoir pour entendre le reste.',
    useWhen: 'Le participant situe sa maison ou son poste.',
    notWhen: 'Il en tire une raison d’agir avec le cluster, ou sans lui : coder cette raison.',
    kind: 'thematic',
    origin: 'a-priori',
    question: null,
    at: before,
  },
  {
    key: 'dependance',
    parent: 'contexte',
    name: 'Dépendance à un client',
    hue: 0,
    definition: 'Part d’un seul client dans l’activité, et ce qu’elle interdit ou permet.',
    useWhen: 'Une part du chiffre d’affaires est dite, ou la crainte de perdre ce client.',
    notWhen: 'Plusieurs clients d’un même secteur : Contexte de l’entreprise.',
    kind: 'conceptual',
    origin: 'emergent',
    question: null,
    at: '2024-02-22T09:40:00.000Z',
  },
] as const satisfies readonly WrittenCode[];

export type CodeKey = (typeof codes)[number]['key'];
