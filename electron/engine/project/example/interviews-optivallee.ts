import type { WrittenInterview } from './authoring.ts';

export const interviewsOptivallee: readonly WrittenInterview[] = [
  {
    key: 'opt-1',
    title: 'Entretien 01, dirigeante, optique fine',
    case: 'opt',
    participant: 'saurat',
    speaker: 'O. Saurat',
    date: '2024-01-15',
    durationMinutes: 72,
    place: 'Atelier',
    done: true,
    turns: `
Q 0:04 Pouvez-vous me raconter vos débuts avec le cluster ?
R 0:12 Au départ, mal. <grands>On nous mettait à quatre-vingts dans une salle et l’acheteur déroulait ses diapositives.</grands> <rdv*><rdv@>Ce qui a tout changé, c’est quand <anim>l’équipe du cluster s’est mise à nous recevoir avant, à trois ou quatre, pour préparer ce qu’on allait montrer.</anim></rdv@> Le jour venu, <label>l’acheteur savait déjà ce que nous savions faire, et surtout ce que nous ne savions pas faire.</rdv> Dire non à un grand groupe au bon moment, c’est cela qui vous rend sérieux.</label>
Q 2:02 Et vous aviez accès à leurs besoins futurs ?
R 2:09 <veille*><veille@>Dix-huit mois à l’avance, parfois. Ils nous montraient la feuille de route avant l’appel d’offres, pas après. <erreur>Pour une maison de douze personnes, dix-huit mois, c’est le temps d’acheter une machine,</veille@> <form>de former deux opérateurs</form> et de se tromper une fois.</veille></erreur> <pairs>Et à force d’être assis à la même table, on a fini par se parler entre nous.</pairs>
Q 4:31 De quoi, par exemple ?
R 4:35 <offres*>D’un groupement, sous un seul nom : une page de contrat, un compte commun pour les échantillons.</offres> <anim>C’est la chargée de mission qui l’a rédigée, un soir, sur un coin de table.</anim> <fuite>Il ne faut pas raconter que c’était simple, non plus. Les premiers mois, chacun gardait ses tolérances pour lui ; on s’envoyait des plans aux cotes effacées, et le polisseur d’en face, je le croyais concurrent.</fuite> <temps>Et puis cela prend un temps fou. Les réunions, c’est toujours à quatorze heures, quand je suis au four.</temps>
Q 7:12 Vous avez pensé à arrêter ?
R 7:15 Deux fois. <anim*>La seconde, c’est l’animatrice qui est venue à l’atelier, sans ordre du jour. Elle a regardé les bancs, elle a demandé ce qui nous manquait.</anim> <salons>Trois semaines plus tard, on avait une place sur le stand commun.</salons> <suites>Deux contacts ont rappelé, un seul a commandé, mais il commande encore.</suites>
Q 9:40 Et si c’était à refaire ?
R 9:44 Je le referais, en venant plus tôt aux préparations. <erreur>Le premier prototype, nous l’avons raté devant tout le monde, et personne n’a ri.</erreur>
`,
    note: `
Atelier en sous-sol, très propre, radio allumée. Odile Saurat montre le banc raté avant le banc qui marche.
<erreur>Elle garde le premier prototype sur une étagère, face à la porte, « pour les nouveaux ».</erreur>
Elle parle du cluster comme d’une équipe, en citant des prénoms. Elle revient trois fois sur l’heure des réunions.
Impression générale : une adhésion gagnée par des actes, et non par le discours. À vérifier auprès de l’équipe : qui choisit les trois ou quatre entreprises reçues avant chaque rencontre ?
`,
  },
  {
    key: 'opt-2',
    title: 'Entretien 02, dirigeant, polissage',
    case: 'opt',
    participant: 'lacaze',
    speaker: 'B. Lacaze',
    date: '2024-01-18',
    durationMinutes: 58,
    place: 'Bureau du dirigeant',
    done: true,
    turns: `
Q 0:03 Comment se passe une rencontre avec un acheteur, aujourd’hui ?
R 0:10 <rdv*>On nous place à une table, pas derrière une table. Cela paraît bête, mais on ne récite plus.</rdv> <anim>La veille, Yaëlle nous appelle un par un : qu’est-ce que tu veux qu’il sache, qu’est-ce que tu ne veux pas dire ?</anim> <suites>Et le lendemain elle appelle l’acheteur. S’il n’a rien à dire, elle nous le dit aussi, et c’est précieux, parce qu’on arrête d’attendre.</suites>
Q 2:20 Qu’apprenez-vous de leurs projets ?
R 2:26 <veille>On sait ce qu’ils voudront dans deux ans. Pas tout, mais assez pour commander un banc.</veille> <cout>La cotisation, je la compte comme une assurance contre les mauvais achats de machines.</cout>
Q 3:58 Vous parlez avec les autres membres ?
R 4:03 <pairs*>Le mardi, je déjeune avec deux fondeurs. L’un m’a montré comment il coince ses pièces sans les marquer ; j’y pensais depuis dix ans et il l’a dessiné sur la nappe.</pairs> <fuite>Je ne lui ai pas dit quelle pâte j’emploie, il ne faut pas exagérer.</fuite>
Q 6:15 Et les machines communes ?
R 6:20 <equip>Le banc de mesure, on est cinq à se le partager, avec un planning au mur.</equip> <equip><pairs>Quand il tombe en panne, on se retrouve tous devant, et c’est là qu’on se parle le mieux.</pairs></equip> <form>Pour la formation des opérateurs, le cluster a fait venir quelqu’un chez nous, deux jours, sur nos pièces.</form>
Q 8:41 Qu’est-ce qui vous gêne ?
R 8:46 <grands>Quand un grand groupe entre, on se tait encore un peu, par réflexe.</grands> <temps>Et il y a trop de courriels : j’en ouvre un sur dix, le soir, debout dans la cuisine.</temps> <offres>Pour les offres communes, j’en ai signé deux ; la troisième, j’ai dit non, je n’avais plus personne à y mettre.</offres>
Q 10:30 Cela vous a coûté, de dire non ?
R 10:34 <label>Pas du tout. Mon nom est resté dans le dossier et le client est venu me voir pour autre chose.</label> <transm>Mon fils reprend dans deux ans ; c’est le cluster qui l’a présenté à la banque.</transm>
`,
    note: `
Bureau vitré au-dessus de l’atelier. Benoît Lacaze se lève sans cesse pour montrer une pièce.
Il parle peu de marché et beaucoup de gestes. La nappe du restaurant est encadrée derrière lui, avec le dessin du fondeur.
<transm>Le fils passe la tête deux fois ; le père baisse la voix quand il parle de la reprise.</transm>
À retenir : la rencontre préparée n’est pas une présentation, c’est une table. Demander à l’équipe comment elle prépare l’acheteur, et pas seulement le fournisseur.
`,
  },
  {
    key: 'opt-3',
    title: 'Entretien 03, dirigeant, capteurs',
    case: 'opt',
    participant: 'ferrandon',
    speaker: 'R. Ferrandon',
    date: '2024-01-23',
    durationMinutes: 64,
    place: 'Salle de réunion',
    done: true,
    turns: `
Q 0:05 Que change pour vous le fait d’être membre ?
R 0:11 <label*>Avant, au téléphone, je disais ce que nous faisions. Maintenant je dis d’abord le nom du cluster, et on me passe le service des achats.</label> <label>Il n’ouvre pas le contrat, il ouvre la porte.</label>
Q 1:40 Et ensuite ?
R 1:44 <rdv>Ensuite il y a les rendez-vous, quatre par an, jamais plus de cinq entreprises.</rdv> <veille><suites>La dernière fois, ils ont changé de feuille de route au bout de quatre mois. J’avais déjà payé l’outillage.</veille> On en a parlé franchement à la réunion suivante, et le cluster a obtenu que l’acheteur prévienne désormais par écrit.</suites>
Q 4:02 Vous lui en voulez ?
R 4:06 Un peu. <erreur>Mais j’ai pu le dire devant les autres, et deux collègues ont avoué la même chose ; on s’est senti moins bêtes.</erreur> <pairs>L’un d’eux m’a racheté l’outillage, au prix coûtant.</pairs>
Q 5:50 Vous répondez à plusieurs, parfois ?
R 5:55 <offres>Oui, pour les capteurs immergés. Nous sommes trois, avec un seul interlocuteur pour le client.</offres> <offres>Le plus long n’a pas été la technique, c’est de décider qui signe.</offres> <fuite>On a mis une clause entre nous sur les dessins, deux lignes, et cela a suffi.</fuite>
Q 8:10 Qu’est-ce qui vous retient d’en faire plus ?
R 8:15 <temps>Je suis seul à vendre. Une journée au cluster, c’est une journée sans devis.</temps> <distance>Les visioconférences ont aidé un moment, mais on n’y ose pas les questions idiotes, et ce sont les seules utiles.</distance> <grands>Il y a aussi le cocktail de fin d’année : on reconnaît les grands groupes au fait qu’ils partent les premiers.</grands>
Q 10:25 Et les salons ?
R 10:29 <salons*>Nous partons à six sous un seul toit. Les places se tirent au sort, même la meilleure, près de l’allée ; personne n’a jamais contesté.</salons> <form>Le cluster nous fait répéter la veille, trois minutes chacun, en anglais, et l’on se corrige.</form>
`,
    note: `
Réunion fixée à midi, « le seul trou de la semaine ». Régis Ferrandon arrive avec le planning imprimé.
<temps>Il a regardé sa montre six fois, sans impatience : par habitude.</temps>
Il raconte la perte de l’outillage avec humour. Le sujet n’est pas clos : il garde le courriel de l’acheteur à portée de main.
La confiance semble venir de ce que l’on a pu se plaindre devant témoins. Comparer avec Soieterre, où personne ne s’est plaint devant moi de quoi que ce soit.
`,
  },
  {
    key: 'opt-4',
    title: 'Entretien 04, équipe du cluster',
    case: 'opt',
    participant: 'morvan',
    speaker: 'Y. Morvan',
    date: '2024-02-01',
    durationMinutes: 95,
    place: 'Locaux du cluster',
    done: true,
    turns: `
Q 0:06 Comment préparez-vous une rencontre ?
R 0:12 <rdv*><anim>Je prépare l’acheteur autant que le fournisseur. Je lui dis : cette maison-là ne fera jamais dix mille pièces, ne le lui demandez pas.</anim></rdv> <rdv>Si je sens qu’il vient pour faire du nombre, j’annule.</rdv>
Q 1:35 Vous annulez vraiment ?
R 1:38 Deux fois l’an dernier. <anim>C’est la seule autorité que j’aie : ne pas réunir les gens pour rien.</anim> <veille*>Nous, on filtre. Si le besoin est à moins de douze mois, je ne réunis personne : c’est trop tard pour une petite maison.</veille>
Q 3:30 Comment obtenez-vous leurs feuilles de route ?
R 3:35 <veille>En les rendant. Je leur rapporte ce que nos membres sauront faire dans trois ans, et eux me montrent ce qu’ils voudront.</veille> <fuite>La règle est écrite au mur : ce qui se dit ici ne part pas par courriel.</fuite>
Q 5:12 Et entre petites entreprises ?
R 5:17 <pairs>Je place les gens. Un polisseur à côté d’un fondeur, jamais à côté d’un polisseur.</pairs> <offres>Les trois groupements que nous avons sont nés de voisins de table, pas de mes appels à projets.</offres> <erreur>Chaque trimestre nous avons l’heure des ratés : celui qui parle raconte ce qui n’a pas marché. Au début ils venaient voir tomber les autres, maintenant ils prennent des notes.</erreur>
Q 7:55 Qui ne vient pas ?
R 8:00 <temps>Ceux qui sont seuls. Quand le patron est aussi le commercial et le comptable, quatorze heures n’existe pas.</temps> <anim*>Alors je vais chez eux, le matin, avant l’ouverture. J’apporte des croissants et pas d’ordre du jour.</anim> <cout>La cotisation, ils n’en parlent que l’année où ils ne sont pas venus.</cout>
Q 10:05 Et les grands groupes ?
R 10:09 <grands>Ils financent la moitié du budget et occupent la moitié des sièges. J’ai obtenu qu’ils ne président plus les ateliers.</grands> <form>Les formations se décident sans eux, sur demande, à partir de trois inscrits.</form>
`,
    note: `
Yaëlle Morvan tient un cahier par entreprise, à la main. Elle refuse de me le montrer, avec raison.
<anim>Elle m’a reçue comme elle reçoit un acheteur : deux questions avant, au téléphone, pour savoir ce que je ne savais pas.</anim>
Le mur porte trois règles, pas une de plus. Elle dit « mes maisons » et se reprend.
L’action du cluster tient ici à une personne. Que reste-t-il si elle part ?
`,
  },
];
