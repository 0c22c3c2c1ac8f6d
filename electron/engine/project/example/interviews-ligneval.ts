import type { WrittenInterview } from './authoring.ts';

export const interviewsLigneval: readonly WrittenInterview[] = [
  {
    key: 'lig-1',
    title: 'Entretien 11, dirigeant, sciage',
    case: 'lig',
    participant: 'vidal',
    speaker: 'H. Vidal',
    date: '2024-03-01',
    durationMinutes: 61,
    place: 'Scierie',
    done: true,
    turns: `
Q 0:05 Comment trouvez-vous vos clients ?
R 0:10 <rdv*>Mes clients, je les ai hérités. Avant, pour leur parler, il fallait connaître le cousin de quelqu’un, et c’est encore comme cela.</rdv> <rdv>Le cluster n’a jamais fait venir un acheteur, je ne dis pas que c’est mal, je dis que c’est comme cela.</rdv>
Q 1:50 Vous répondez pourtant à de gros chantiers ?
R 1:54 <offres*>Ah, cela, oui. On répond ensemble depuis vingt ans, de scierie à scierie. L’un a le séchoir, l’autre a le banc, moi j’ai le grumier ; on n’a pas attendu qu’on nous mette un logo.</offres> <offres>On se partage le cube au téléphone, un soir, et la parole suffit.</offres>
Q 3:35 Sans contrat ?
R 3:38 Sans rien. <erreur>Une fois, j’ai mal compté, il manquait onze mètres cubes. Les trois autres ont scié la nuit et personne n’en a reparlé.</erreur> <pairs>C’est ainsi qu’on apprend à compter.</pairs>
Q 5:10 Et sur l’avenir, qui vous renseigne ?
R 5:14 <veille>Personne. Le marchand, parfois, quand il a bu.</veille> <label>Le nom de la maison, les gens le connaissent depuis mon grand-père ; celui du cluster, ils le confondent avec le parc naturel.</label>
Q 6:45 Que fait le cluster, alors ?
R 6:50 <form>Une formation à la scie à ruban, très bien, avec un ancien.</form> <equip>Et le séchoir solaire, <offres>à quatre,</offres> posé chez moi parce que j’avais le terrain.</equip> <anim>Paul est venu poser la dernière planche avec nous, en chemise.</anim> <manque>Depuis, il a un mi-temps, et dans ce mi-temps il a un autre mi-temps.</manque>
Q 8:55 Qu’est-ce qui vous retient ?
R 9:00 <temps>Le matin je suis en forêt, l’après-midi je scie, le soir je réponds.</temps> <loin>Il y a cinquante minutes de route pour une réunion d’une heure, et le voyage coûte une semaine de coupe si la neige tombe.</loin> <salons>Le salon du bois, je n’y suis jamais allé : trois jours sans scier, c’est un camion vide.</salons> <transm*>Et je n’ai personne après moi. On ne s’engage pas pour dix ans quand on compte en saisons.</transm> <cout>Quarante euros par an, ce n’est pas cela qui compte.</cout>
`,
    note: `
Scierie au fond de la vallée, neige fondante. Hervé Vidal m’a fait monter dans le grumier pour parler au chaud.
<offres>Pendant l’entretien, un voisin appelle : « il m’en faut huit pour jeudi ». Réponse : « oui ». Fin de la négociation.</offres>
Ce que les clusters cherchent à construire existe ici depuis longtemps, sans eux.
Les offres groupées ne viennent donc pas du rang du cluster. Il faut une autre explication : le voisinage de métiers complémentaires.
`,
  },
  {
    key: 'lig-2',
    title: 'Entretien 12, dirigeante, charpente',
    case: 'lig',
    participant: 'bonnet',
    speaker: 'L. Bonnet',
    date: '2024-03-05',
    durationMinutes: 52,
    place: 'Atelier de taille',
    done: false,
    turns: `
Q 0:04 Vous avez repris l’entreprise récemment ?
R 0:09 <transm>Il y a trois ans, au départ de mon oncle. Il m’a laissé les machines et les adresses, pas les habitudes.</transm> <ctx>Nous sommes neuf, dont deux apprentis.</ctx>
Q 1:20 Le cluster vous a aidée ?
R 1:24 <anim>Paul m’a emmenée voir chacun des membres, en un samedi. Sans lui j’aurais mis dix ans.</anim> <manque>Ensuite, plus rien pendant des mois : une page au mur de la mairie.</manque>
Q 2:58 Rencontrez-vous des prescripteurs ?
R 3:02 <rdv>Les architectes, je vais les chercher moi-même, à la sortie des conférences.</rdv> <rdv>J’ai demandé au cluster d’en inviter trois, pas cent ; on m’a dit que c’était une bonne idée.</rdv> <suites>J’attends toujours la suite, cela fait deux printemps.</suites>
Q 4:40 Vous travaillez avec les scieries ?
R 4:44 <offres>Tout le temps. Pour la halle, on était cinq sous mon nom parce que j’avais l’assurance.</offres> <offres*>On se savait complémentaires : aucun de nous ne sait faire le travail d’à côté, alors on ne se vole rien.</offres> <fuite>La peur de se faire copier, franchement, je ne la vois pas ; un trait de charpente, cela ne se vole pas, cela s’apprend.</fuite>
Q 6:35 Et apprendre des autres, justement ?
R 6:40 <pairs*>Hervé m’a appris à refuser un bois. Il m’a dit : tu le regardes, tu te tais, tu remontes dans ton camion.</pairs> <erreur>Ma première ferme, elle était fausse de deux degrés. <pairs>Ils sont venus à quatre la reprendre au sol, en rigolant,</pairs> et j’ai tout compris.</erreur>
Q 8:25 La cotisation, les réunions ?
R 8:29 <cout>Je préférerais payer le triple et avoir quelqu’un à plein temps.</cout> <temps>Les réunions sont le vendredi soir, c’est une bonne heure pour ceux qui n’ont pas d’enfants.</temps> <veille@>On ne sait rien de ce que les communes vont bâtir, et pourtant c’est voté deux ans avant.</veille@> <veille>Il suffirait que quelqu’un lise les délibérations pour nous.</veille>
Q 10:20 Et le nom du cluster ?
R 10:24 <label>Il m’a servi une fois, à la préfecture, pour une aide.</label> <form>Et pour la formation des apprentis, oui, là il pèse.</form>
`,
    note: `
Lucie Bonnet taille en parlant, sans regarder le ciseau. Deux apprentis écoutent.
<transm>Elle a gardé au mur la liste de clients de l’oncle, annotée : « celui-ci paie », « celui-là parle ».</transm>
Elle formule d’elle-même l’idée centrale : complémentaires, donc sans crainte. À citer dans l’annexe.
Elle demande peu, précisément : lire les délibérations, inviter trois architectes.
`,
  },
  {
    key: 'lig-3',
    title: 'Entretien 13, animateur à mi-temps',
    case: 'lig',
    participant: 'garance',
    speaker: 'P. Garance',
    date: '2024-03-08',
    durationMinutes: 70,
    place: 'Mairie',
    done: false,
    turns: `
Q 0:05 En quoi consiste votre mi-temps ?
R 0:10 <manque*>Le cluster a dix-huit heures par semaine et je suis aussi le correspondant forêt de la mairie.</manque> <anim>Alors je fais une chose par saison, entière, plutôt que dix à moitié : le séchoir, la formation, la tournée des ateliers.</anim>
Q 1:55 Pas de rencontres avec des acheteurs ?
R 1:59 <rdv>Jamais. Je ne saurais pas qui inviter, et je ne voudrais pas les faire venir pour rien.</rdv> <rdv@>On ne dérange pas un architecte deux fois.</rdv@>
Q 3:20 Que savez-vous des besoins à venir ?
R 3:24 <veille>Ce qui est affiché. Il faudrait lire les projets des communes, les croiser, appeler. Je n’ai pas ces heures.</veille>
Q 4:30 Les groupements marchent bien, pourtant.
R 4:34 <offres>Ils marchent sans moi. Je les compte, c’est tout : sept l’an dernier.</offres> <offres>J’ai proposé une convention type ; ils l’ont trouvée bien écrite et ils ont continué au téléphone.</offres>
Q 6:00 À quoi sert le cluster, pour eux ?
R 6:05 <equip>À acheter ce qu’aucun n’achèterait seul : le séchoir, et bientôt une toupie.</equip> <form>À former les jeunes, avec les anciens pour maîtres, ce que l’école ne paie pas.</form> <label>Pour la réputation, ils ont la leur ; j’arrive trop tard ou trop tôt.</label>
Q 8:10 Qu’est-ce qui les retient ?
R 8:15 <temps>Ils sont en forêt quand je suis au bureau, et au lit quand je suis libre.</temps> <loin>Les plus éloignés, je les vois à la foire, une fois l’an.</loin> <distance>J’ai essayé la réunion par écran : la moitié n’avait pas de réseau, l’autre moitié regardait la neige.</distance> <transm>Et un tiers des patrons partira dans les cinq ans. On n’anime pas un départ.</transm>
Q 10:30 Que feriez-vous à plein temps ?
R 10:35 <anim>La tournée, tous les mois. <pairs>Quand on passe d’un atelier à l’autre, ce sont eux qui se parlent, moi je conduis.</anim></pairs> <grands>Ici il n’y a pas de grands, et c’est une chance : personne n’attend qu’un autre commence.</grands>
`,
    note: `
Entretien dans la salle des mariages, la seule chauffée. Paul Garance a préparé ses chiffres sur une feuille.
<manque>Il s’interrompt deux fois pour répondre au guichet : le mi-temps se voit.</manque>
Sa règle, une chose entière par saison, explique que les membres le respectent malgré ses absences.
Pour la matrice : absence de rencontres et de veille, mais offres groupées fortes. Le cas qui empêche de conclure trop vite.
`,
  },
];
