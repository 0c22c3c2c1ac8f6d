import { shorten } from '../../../../shared/text/quotation.ts';
import { typeset } from '../../../../shared/text/typography.ts';
import { canonicalText } from '../../../../shared/text/places.ts';
import type { StudyData } from '../study-data.ts';

type Sources = StudyData['sources'];
type Finding = StudyData['findings'][number];
type Rating = Finding['rating'];

interface WrittenFinding {
  readonly code: string;
  readonly case?: string;
  readonly participant?: string;
  readonly rating: Rating;
  readonly text: string;
  /** The sources in which its verbatims stand. */
  readonly from: readonly string[];
}

const written = '2024-03-20T15:00:00.000Z';

const findings: readonly WrittenFinding[] = [
  {
    code: 'rdv',
    case: 'opt',
    rating: 'strong',
    from: ['opt-1', 'opt-2', 'opt-4'],
    text: 'Rendez-vous à trois ou quatre, préparés par l’équipe des deux côtés ; l’acheteur sait à quoi s’attendre et l’équipe annule plutôt que de réunir pour rien.',
  },
  {
    code: 'rdv',
    case: 'agr',
    rating: 'strong',
    from: ['agr-1', 'agr-2', 'agr-3'],
    text: 'Peu de rencontres, choisies une à une. Les acheteurs se déplacent dans les ateliers, ce qui change le ton.',
  },
  {
    code: 'rdv',
    case: 'soi',
    rating: 'weak',
    from: ['soi-1', 'soi-2', 'soi-3'],
    text: 'Une grande matinée annuelle, jugée trop large ; on y serre des mains, peu de suites. Le financeur compte les présents.',
  },
  {
    code: 'rdv',
    case: 'lig',
    rating: 'none',
    from: ['lig-1', 'lig-2', 'lig-3'],
    text: 'Rien d’organisé : chacun rappelle ses clients habituels ou va chercher lui-même les prescripteurs.',
  },
  {
    code: 'veille',
    case: 'opt',
    rating: 'strong',
    from: ['opt-1', 'opt-2', 'opt-4'],
    text: 'Feuilles de route partagées douze à dix-huit mois avant les appels d’offres, en petit comité. Un revirement a coûté un outillage, et a été dit.',
  },
  {
    code: 'veille',
    case: 'agr',
    rating: 'medium',
    from: ['agr-1', 'agr-2'],
    text: 'Besoins connus six mois avant, par la voix de l’équipe plus que par les acheteurs eux-mêmes.',
  },
  {
    code: 'veille',
    case: 'soi',
    rating: 'weak',
    from: ['soi-1', 'soi-2', 'soi-3'],
    text: 'Lettre mensuelle, lue et appréciée, sans effet sur les décisions d’achat de machines.',
  },
  {
    code: 'veille',
    case: 'lig',
    rating: 'none',
    from: ['lig-1', 'lig-2', 'lig-3'],
    text: 'Personne ne renseigne sur l’avenir, alors que les projets des communes sont publics.',
  },
  {
    code: 'offres',
    case: 'opt',
    rating: 'strong',
    from: ['opt-1', 'opt-2', 'opt-3', 'opt-4'],
    text: 'Trois groupements, tous nés entre voisins de table ; le plus long fut de décider qui signe.',
  },
  {
    code: 'offres',
    case: 'agr',
    rating: 'medium',
    from: ['agr-1', 'agr-3'],
    text: 'Un seul groupement, porté par une coopérative qui décide ; les autres regardent.',
  },
  {
    code: 'offres',
    case: 'soi',
    rating: 'weak',
    from: ['soi-1', 'soi-3'],
    text: 'Un projet, abandonné faute de porteur après quatre réunions.',
  },
  {
    code: 'offres',
    case: 'lig',
    rating: 'strong',
    from: ['lig-1', 'lig-2', 'lig-3'],
    text: 'On répond ensemble depuis vingt ans, de scierie à scierie, sans passer par le cluster ni par un contrat.',
  },
  {
    code: 'label',
    case: 'opt',
    rating: 'strong',
    from: ['opt-1', 'opt-3'],
    text: 'Le label ouvre la porte du service achats ; il ne signe rien à la place de l’entreprise.',
  },
  {
    code: 'label',
    case: 'agr',
    rating: 'strong',
    from: ['agr-2'],
    text: 'Le nom du cluster figure en tête des dossiers ; les clients étrangers et les banquiers le demandent.',
  },
  {
    code: 'label',
    case: 'soi',
    rating: 'weak',
    from: ['soi-2', 'soi-3'],
    text: 'Label sans effet : il tient en bas du devis, personne n’en parle.',
  },
  {
    code: 'label',
    case: 'lig',
    rating: 'weak',
    from: ['lig-1', 'lig-3'],
    text: 'La réputation est celle des maisons, plus ancienne que celle du cluster.',
  },
  {
    code: 'anim',
    case: 'opt',
    rating: 'strong',
    from: ['opt-1', 'opt-2', 'opt-4'],
    text: 'L’équipe va chez les membres, prépare, rappelle, et sait annuler.',
  },
  {
    code: 'anim',
    case: 'agr',
    rating: 'strong',
    from: ['agr-1', 'agr-3'],
    text: 'Une équipe sur la route : chaque atelier est vu dans l’année.',
  },
  {
    code: 'anim',
    case: 'soi',
    rating: 'weak',
    from: ['soi-1', 'soi-2', 'soi-3'],
    text: 'Un animateur seul, lucide, pris par les dossiers.',
  },
  {
    code: 'temps',
    case: 'opt',
    rating: 'medium',
    from: ['opt-1', 'opt-3', 'opt-4'],
    text: 'Réunions à l’heure de la production ; les dirigeants seuls n’y viennent pas.',
  },
  {
    code: 'veille',
    participant: 'saurat',
    rating: 'strong',
    from: ['opt-1'],
    text: 'Dispose des besoins avec dix-huit mois d’avance ; y voit le temps d’un essai raté.',
  },
  {
    code: 'veille',
    participant: 'lacaze',
    rating: 'strong',
    from: ['opt-2'],
    text: 'En sait assez pour commander un banc ; la cotisation lui paraît une assurance.',
  },
  {
    code: 'veille',
    participant: 'ferrandon',
    rating: 'unclear',
    from: ['opt-3'],
    text: 'A payé un outillage devenu inutile ; a pu le dire et obtenir un engagement.',
  },
  {
    code: 'rdv',
    participant: 'saurat',
    rating: 'strong',
    from: ['opt-1'],
    text: 'Oppose la salle de quatre-vingts personnes aux rendez-vous préparés à trois ou quatre.',
  },
  {
    code: 'rdv',
    participant: 'esteve',
    rating: 'strong',
    from: ['agr-1'],
    text: 'Reçoit chez elle ; c’est l’acheteur qui demande.',
  },
  { code: 'rdv', participant: 'perrin', rating: 'weak', from: ['soi-1'], text: 'En rapporte des stylos.' },
  {
    code: 'offres',
    participant: 'vidal',
    rating: 'strong',
    from: ['lig-1'],
    text: 'Répond avec trois voisins, de parole.',
  },
  {
    code: 'offres',
    participant: 'bonnet',
    rating: 'strong',
    from: ['lig-2'],
    text: 'Explique le groupement par la complémentarité : personne n’y perd son métier.',
  },
  {
    code: 'fuite',
    participant: 'delmas',
    rating: 'strong',
    from: ['agr-2'],
    text: 'Parle de tout, sauf de ses souches.',
  },
];

const conclusions = [
  {
    code: 'rdv',
    text: 'La rencontre ne suffit pas. Elle ouvre un marché quand elle est préparée, et seuls les deux clusters installés la préparent.',
  },
  {
    code: 'veille',
    text: 'L’avance utile se compte en mois : il en faut au moins douze pour qu’une petite maison s’équipe. Une information écrite et large n’y pourvoit pas.',
  },
  {
    code: 'offres',
    text: 'L’offre groupée ne tient pas à l’âge du cluster : le cluster D la pratiquait avant lui. Elle tient à des voisins qui se savent complémentaires.',
  },
  {
    code: 'label',
    text: 'Le label vaut ce que valent les actions : il suit la rencontre préparée et ne la remplace pas.',
  },
] as const;

/** The verbatims shortened in the annex: the words between these two, both included, are left out. */
const cuts = [
  { code: 'veille', source: 'opt-1', from: 'Pour une maison', to: 'dix-huit mois, c’est' },
  { code: 'rdv', source: 'opt-1', from: 'préparer', to: 'Le jour venu,' },
  { code: 'offres', source: 'lig-1', from: 'L’un a', to: 'le grumier\u202f;' },
] as const;

const inAnnex = ['rdv', 'veille', 'offres', 'label'] as const;
const allCases = ['opt', 'agr', 'soi', 'lig'] as const;

/** The main coder's codings of a code in a source, by their place in its list. */
function codingsOf(sources: Sources, source: string, code: string): number[] {
  const found = sources.find(({ key }) => key === source);
  if (!found) throw new Error(`There is no source ${source}`);
  return found.codings.flatMap((coding, index) =>
    coding.code === code && coding.coder === 'hr' ? [index] : [],
  );
}

function quotesOf(sources: Sources): StudyData['exhibits'][number]['quotes'] {
  return inAnnex.flatMap((code) =>
    sources.flatMap((source) =>
      source.codings.flatMap((coding, index) => {
        if (coding.code !== code || coding.coder !== 'hr' || !coding.exemplary) return [];
        const said = canonicalText(source.paragraphs.map(({ text }) => text)).slice(coding.start, coding.end);
        return [{ code, source: source.key, coding: index, shown: shown(said, code, source.key) }];
      }),
    ),
  );
}

function shown(said: string, code: string, source: string): string {
  const cut = cuts.find((one) => one.code === code && one.source === source);
  if (!cut) return said;
  const start = said.indexOf(cut.from);
  const end = said.indexOf(cut.to, start);
  if (start < 0 || end < 0)
    throw new Error(`Nothing to shorten from “${cut.from}” to “${cut.to}” in: ${said}`);
  return shorten(said, start, end + cut.to.length);
}

/** Findings with their evidence, conclusions, the matrix and the two annexes. */
export function analysis(
  sources: Sources,
): Pick<StudyData, 'findings' | 'conclusions' | 'matrices' | 'exhibits'> {
  return {
    findings: findings.map(({ code, case: caseKey, participant, rating, text, from }) => ({
      code,
      case: caseKey ?? null,
      participant: participant ?? null,
      rating,
      text: typeset(text, 'fr'),
      evidence: from.flatMap((source) =>
        codingsOf(sources, source, code)
          .slice(0, 2)
          .map((coding) => ({ source, coding })),
      ),
      at: written,
    })),
    conclusions: conclusions.map(({ code, text }) => ({ code, text: typeset(text, 'fr'), at: written })),
    matrices: [
      {
        key: 'actions',
        title: 'Ce que fait le cluster',
        codes: ['rdv', 'veille', 'offres', 'label', 'salons', 'anim', 'temps'],
        cases: allCases,
        groupBy: 'statut',
      },
    ],
    exhibits: [
      {
        title: 'Ce que font quatre clusters pour l’accès au marché de leurs petites entreprises',
        kind: 'cross-case',
        codes: inAnnex,
        cases: allCases,
        groupBy: 'statut',
        question: null,
        note: typeset(
          'Chaque cellule condense ce que disent les participants d’un cas, en treize entretiens menés de janvier à mars 2024. Étude fictive.',
          'fr',
        ),
        quotes: [],
      },
      {
        title: 'Verbatims exemplaires, accès au marché',
        kind: 'verbatims',
        codes: inAnnex,
        cases: [],
        groupBy: null,
        question: 'q1',
        note: typeset('[…] : coupure ; [ ] : ajout des auteurs. Étude fictive.', 'fr'),
        quotes: quotesOf(sources),
      },
    ],
  };
}
