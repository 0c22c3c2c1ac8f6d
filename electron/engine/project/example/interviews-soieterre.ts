import type { WrittenInterview } from './authoring.ts';

export const interviewsSoieterre: readonly WrittenInterview[] = [
  {
    key: 'soi-1',
    title: 'Entretien 08, dirigeant, tissage',
    case: 'soi',
    participant: 'perrin',
    speaker: 'S. Perrin',
    date: '2024-02-16',
    durationMinutes: 49,
    place: 'Atelier',
    done: true,
    turns: `
Q 0:04 Racontez-moi la dernière rencontre organisée par le cluster.
R 0:10 <rdv*><grands>Deux cents personnes, un micro, un buffet.</grands> J’ai rapporté des stylos.</rdv> <rdv>On serre des mains, on promet, et le lundi on retrouve son métier à tisser là où on l’avait laissé.</rdv> <suites>J’ai envoyé neuf courriels après ; un seul accusé de réception, automatique.</suites>
Q 1:55 Il y en a eu d’autres ?
R 1:58 Une par an. <grands>Le premier rang est réservé à deux maisons de luxe, avec des petits cartons.</grands> <grands>Elles arrivent après les discours et repartent avant le café, c’est réglé comme un défilé.</grands>
Q 3:20 Vous recevez une veille, je crois ?
R 3:24 <veille*>La lettre, oui, tous les mois. Je la lis, elle est bien faite. Mais on n’achète pas une machine sur une lettre.</veille> <veille>Il y a des tendances, des couleurs ; il n’y a pas un nom, pas une quantité, pas une date.</veille>
Q 5:02 Connaissez-vous les autres membres ?
R 5:06 <pairs>De vue. Je parle à Maud, la teinturière, parce qu’elle est à deux portes.</pairs> <pairs>Elle m’a évité <erreur>une bêtise sur un fil traité,</erreur> rien qu’en le touchant.</pairs> <manque>Pour les autres, il n’y a pas de lieu, pas de jour, pas de raison.</manque>
Q 6:50 Une offre commune a été tentée ?
R 6:54 <offres>Oui, pour les tenues de scène. Quatre réunions, puis plus personne pour tenir le crayon.</offres> <fuite>Et entre nous, chacun avait peur de montrer son armure de tissage à l’autre, moi le premier.</fuite>
Q 8:30 Que vous faudrait-il ?
R 8:34 <anim>Quelqu’un qui vienne. Tom est gentil, il est seul, et il remplit des dossiers.</anim> <manque*>Entre la grande matinée et la suivante, il se passe douze mois, et dans ces douze mois rien.</manque> <temps>Moi je ferme à dix-neuf heures et j’ouvre à six ; s’il faut aller à la ville, je n’y vais pas.</temps> <cout>La cotisation est petite, je la paie par politesse.</cout> <transm>Mes deux tisserands partent la même année ; voilà ma réunion à moi.</transm>
`,
    note: `
Trois métiers en marche pendant tout l’entretien : il a fallu crier. Sylvain Perrin ne les arrête pas, « sinon ils boudent ».
<manque>Il n’a pas su me dire le nom d’un seul membre situé hors de sa vallée.</manque>
Pas d’hostilité envers le cluster : de la politesse, ce qui est peut-être pire.
Les stylos sont dans un bocal, à l’entrée. Il y en a une trentaine.
`,
  },
  {
    key: 'soi-2',
    title: 'Entretien 09, dirigeante, teinture',
    case: 'soi',
    participant: 'aubry',
    speaker: 'M. Aubry',
    date: '2024-02-20',
    durationMinutes: 55,
    place: 'Teinturerie',
    done: false,
    turns: `
Q 0:05 Qu’attendiez-vous en entrant dans le cluster ?
R 0:11 Des clients, comme tout le monde. <rdv>À la grande matinée, j’ai parlé quatre minutes avec une acheteuse ; elle regardait par-dessus mon épaule.</rdv> <suites*>Elle m’a dit de la rappeler. J’ai rappelé. Elle avait changé de poste.</suites>
Q 1:50 Le nom du cluster vous aide-t-il ?
R 1:54 <label>Devant un client d’ici, non, personne ne le connaît.</label> <label>Je le mets en bas du devis, à côté du numéro de téléphone, et personne n’en parle.</label>
Q 3:10 Et la lettre mensuelle ?
R 3:14 <veille>Je la garde dans les toilettes, c’est là qu’on lit.</veille> <veille>J’y ai appris le nom d’une fibre, et six mois après un client m’en a parlé : j’ai eu l’air savante.</veille> Cela n’a pas fait une commande.
Q 4:45 Avez-vous appris des autres teinturiers ?
R 4:50 <fuite*>Entre teinturiers, on ne se dit pas les bains. On se dit la météo.</fuite> <pairs>Avec le tissage, oui : Sylvain me dit ce que son fil a subi, et je rate moins.</pairs> <erreur>Quand je rate, je recommence la nuit et je ne le dis à personne ; ici on juge.</erreur>
Q 6:40 Une formation ?
R 6:44 <form>Il y en a eu une sur l’export, un catalogue tout fait. J’ai demandé la couleur sans métaux, on m’a répondu que nous n’étions pas assez nombreux.</form> <distance>Elle était par écran, en plus : on ne sent pas un bain à travers un écran.</distance>
Q 8:20 Et l’équipe ?
R 8:24 <anim>Tom est passé une fois, <temps>entre deux trains.</temps> Il a compris en dix minutes ce que l’étude n’avait pas vu en un an.</anim> <manque>Puis il n’est pas revenu, et ce n’est pas sa faute.</manque> <loin>Nous sommes trois vallées, avec un col au milieu.</loin> <temps>De novembre à février je ne quitte pas la chaudière.</temps>
Q 10:02 Restez-vous membre ?
R 10:06 <cout>Pour le prix de deux fûts de sel, oui.</cout> <salons>Et pour le salon régional : on a partagé les frais, on a rempli le camion à trois, et c’est ma meilleure semaine depuis longtemps.</salons> <transm>Ma nièce y était, elle hésite à reprendre.</transm>
`,
    note: `
Chaleur, vapeur, couleurs superbes. Maud Aubry a les mains bleues et s’en amuse.
<suites>Elle tient la liste des gens à rappeler : onze noms, tous rayés.</suites>
Elle a trouvé seule, avec son voisin, ce que d’autres clusters organisent : l’échange entre métiers qui se suivent.
Rien sur les institutions. Beaucoup sur la nièce. À suivre : la reprise comme moteur de l’engagement.
`,
  },
  {
    key: 'soi-3',
    title: 'Entretien 10, animateur du cluster',
    case: 'soi',
    participant: 'kessler',
    speaker: 'T. Kessler',
    date: '2024-02-22',
    durationMinutes: 76,
    place: 'Locaux du cluster',
    done: true,
    turns: `
Q 0:06 Décrivez-moi une de vos semaines.
R 0:12 <manque>Quatre jours de dossiers, un jour de cluster, et ce jour-là le téléphone sonne.</manque> <anim>Je suis animateur, mais je n’anime que des tableaux de suivi.</anim>
Q 1:40 Pourquoi une grande matinée annuelle ?
R 1:44 <rdv>Parce que notre financeur compte les participants. Deux cents, c’est un bon chiffre. Cinq acheteurs autour d’une table, ce serait un mauvais chiffre.</rdv> <grands>Et les deux grandes maisons acceptent de venir si elles ouvrent la séance.</grands>
Q 3:15 Que devient-elle ensuite ?
R 3:19 <suites>Je ne sais pas. Je n’ai pas le temps de demander, et quand je demande, on me répond que c’était très bien.</suites>
Q 4:20 Vous écrivez la lettre de veille ?
R 4:24 <veille>Tous les premiers lundis. Elle est lue, les gens me le disent. <veille@>Mais je n’ai jamais vu une machine achetée à cause d’elle.</veille></veille@> <veille>Il me faudrait ce que les acheteurs ne publient pas, et pour cela il faudrait aller les voir.</veille>
Q 6:10 Et l’offre commune pour les tenues de scène ?
R 6:15 <offres*>Elle est morte de ce que personne n’en était le patron. <anim>J’ai tenu le crayon quatre réunions ; à la cinquième j’avais un bilan à rendre.</offres></anim> <fuite@>Ils ne voulaient pas laisser un échantillon chez l’autre, même une nuit.</fuite@>
Q 8:05 Que feriez-vous avec un collègue de plus ?
R 8:10 <anim>J’irais chez eux. Les deux seuls rapprochements qui tiennent, je ne les ai pas organisés : ils sont voisins.</anim> <pairs>Un tisseur et une teinturière, à deux portes ; cela vaut toutes mes matinées.</pairs> <loin>Pour les autres, il y a le col, et en hiver le col est fermé.</loin> <distance>Alors je propose un écran, et ils viennent, et ils se taisent.</distance>
Q 10:15 La formation ?
R 10:19 <form>Je prends au catalogue, parce que c’est financé à douze inscrits.</form> <form>Sur mesure, je n’en ai jamais huit.</form> <label>On me dit que le nom finira par compter ; il a neuf ans et il tient sur un papier à en-tête.</label>
`,
    note: `
Bureau prêté par la communauté de communes. Tom Kessler mange pendant l’entretien et s’en excuse.
<anim>Il connaît chaque atelier par cœur, alors qu’il n’y va presque pas : il a tout appris au téléphone.</anim>
Il voit très bien ce qu’il faudrait faire. Le chiffre demandé par le financeur décide de la forme de la rencontre.
À mettre en face de ce que dit l’équipe du cluster A : annuler est un pouvoir, et lui ne peut pas annuler.
`,
  },
];
