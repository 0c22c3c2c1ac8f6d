import type { WrittenInterview } from './authoring.ts';

export const interviewsAgrinova: readonly WrittenInterview[] = [
  {
    key: 'agr-1',
    title: 'Entretien 05, dirigeante, séchage',
    case: 'agr',
    participant: 'esteve',
    speaker: 'C. Estève',
    date: '2024-02-06',
    durationMinutes: 67,
    place: 'Usine',
    done: true,
    turns: `
Q 0:05 Comment avez-vous rencontré vos premiers grands clients ?
R 0:12 <rdv*><visites*>Ils sont venus à l’usine un mardi, à six, avec des charlottes. À la fin, le directeur des achats a demandé le prix de la ligne, pas celui du produit.</visites></rdv> <visites>Chez soi, on n’est plus petit. On connaît le bruit de ses machines et eux ne le connaissent pas.</visites>
Q 2:10 C’est le cluster qui les amène ?
R 2:14 Deux fois par an. <anim>Nadia fait le tour de l’atelier la semaine d’avant et elle nous demande d’ôter la moitié des affiches.</anim> <rdv>Elle choisit aussi qui vient : jamais un acheteur sans quelqu’un de la qualité.</rdv>
Q 3:55 Et vous savez où ils vont ?
R 4:00 <veille>Six mois avant, oui. C’est le chargé de mission qui nous le dit, à mots couverts, plus que les acheteurs eux-mêmes.</veille> <veille>Pour le séchage des légumineuses, on a eu l’idée de leur recette avant leur cahier des charges.</veille> <suites>On a fait l’essai, ils ont pris trois tonnes, puis plus rien pendant un an.</suites>
Q 6:20 Qu’avez-vous appris des autres ?
R 6:25 <pairs*>À nettoyer. Je dis cela en riant, mais un fromager m’a fait gagner deux heures par jour avec un ordre de rinçage.</pairs> <equip><pairs>Il a prêté sa pompe un mois, sans papier.</pairs></equip> <form>Ensuite le cluster en a fait une formation, et c’est lui qui la donne.</form>
Q 8:30 Répondez-vous à plusieurs ?
R 8:34 <offres*>Une seule fois, portés par la coopérative. Quand Moulinelle a signé, les autres ont suivi, et sans elle personne n’aurait bougé.</offres> <offres>Je n’ai toujours pas compris qui décidait.</offres>
Q 10:02 Qu’est-ce qui freine ?
R 10:07 <loin>La route. Une heure dix pour y aller, et l’hiver on ne sait pas.</loin> <cout>Et la cotisation est calculée sur le chiffre d’affaires ; une bonne année, elle me prend un salaire.</cout> <distance>Par écran, j’écoute d’une oreille, l’autre est sur l’étuve.</distance> <temps>Le printemps, c’est simple, on ne me voit pas.</temps>
`,
    note: `
Usine au bout d’un chemin, odeur de pois grillés. Clémence Estève m’a fait mettre une charlotte avant de s’asseoir.
<visites>La visite a duré plus longtemps que l’entretien, et l’entretien a été meilleur après.</visites>
Elle cite Moulinelle comme on cite un parent influent. Le nom est à masquer partout.
La visite d’atelier renverse le rapport : c’est l’acheteur qui demande. À chercher chez les autres cas.
`,
  },
  {
    key: 'agr-2',
    title: 'Entretien 06, dirigeant, ferments',
    case: 'agr',
    participant: 'delmas',
    speaker: 'J.-L. Delmas',
    date: '2024-02-09',
    durationMinutes: 81,
    place: 'Laboratoire',
    done: true,
    turns: `
Q 0:04 À quoi vous sert le cluster ?
R 0:09 <label>À faire signer mon banquier. Je ne plaisante pas : le logo était sur le dossier, il a posé moins de questions.</label> <label*>Les clients étrangers, eux, le demandent. Ils ont la liste des membres et ils cochent.</label>
Q 1:50 Avez-vous reçu des acheteurs ?
R 1:54 <visites>Une fois, oui, dans le laboratoire. On avait tout rangé et ils n’ont regardé que les cuves.</visites> <suites>Celui de la qualité a rappelé le soir même ; l’acheteur, jamais.</suites> <rdv>C’est pourtant par cette visite que je suis entré, par la petite porte.</rdv>
Q 3:45 Savez-vous ce qu’ils préparent ?
R 3:50 <veille*>On nous réunit en septembre, quinze personnes, et un directeur vient parler sans support, une heure. J’écris tout. Sur cinq choses annoncées, trois arrivent dans l’année.</veille> <grands>Au premier rang, ce sont toujours les mêmes, avec leurs cartes plastifiées.</grands>
Q 5:58 Et les échanges avec les autres dirigeants ?
R 6:03 <fuite>Un ferment, cela se copie avec un coton-tige. Alors je parle de tout, sauf de mes souches.</fuite> <pairs>Je parle de recrutement, de chaudière, de la douane, et là j’apprends beaucoup.</pairs> <erreur>J’ai raconté une fois ma fournée perdue, quatre mille litres. Un confrère a reconnu le défaut au récit, et il avait raison.</erreur>
Q 8:20 Les équipements ?
R 8:25 <equip*>Le laboratoire commun, c’est la meilleure idée qu’ils aient eue. <pairs>J’y vais le jeudi, on partage le chromatographe à quatre et la technicienne nous connaît.</equip></pairs> <form>Elle nous a appris à lire nos courbes nous-mêmes.</form>
Q 10:15 Qu’est-ce qui vous retiendrait ?
R 10:20 <temps>Les appels à projets : quarante pages pour vingt mille euros, j’ai calculé, je perds.</temps> <cout>La cotisation passe, je ne la vois plus.</cout> <offres>Quant aux offres communes, je regarde les autres faire. Une coopérative sait diriger ; moi je ne sais qu’obéir ou commander.</offres> <transm>Et puis je vends dans trois ans, je ne vais pas me lier les mains.</transm>
`,
    note: `
Laboratoire très froid. Jean-Luc Delmas ferme la porte des souches à clé pendant l’entretien.
<fuite>Il a tourné une feuille à l’envers sur la paillasse quand je me suis approchée.</fuite>
Il parle volontiers de l’échec de la fournée, jamais de la recette : la confiance a une frontière nette, et il la dit.
Noter la différence entre la réunion de septembre, large mais utile, et les visites.
`,
  },
  {
    key: 'agr-3',
    title: 'Entretien 07, équipe du cluster',
    case: 'agr',
    participant: 'roussel',
    speaker: 'N. Roussel',
    date: '2024-02-13',
    durationMinutes: 88,
    place: 'Locaux du cluster',
    done: true,
    turns: `
Q 0:05 Qu’est-ce qu’une rencontre réussie, pour vous ?
R 0:11 <suites>Si personne ne rappelle dans la semaine, la rencontre n’a pas eu lieu.</suites> <visites>C’est pour cela que j’ai remplacé les conventions d’affaires par des visites : on rappelle quelqu’un dont on a vu l’atelier.</visites>
Q 1:48 Comment choisissez-vous les ateliers ?
R 1:53 <rdv><anim>Je demande à l’acheteur ce qui l’empêche de dormir,</anim> puis je cherche qui, chez nous, dort mal pour la même raison.</rdv> <anim*><anim@>Je passe plus de temps dans ma voiture qu’au bureau. On ne réunit bien que des gens que l’on a vus chez eux.</anim@></anim>
Q 3:40 Vous diffusez de la veille ?
R 3:45 <veille>Par la voix, surtout. Un écrit circule, et alors les acheteurs ne disent plus rien.</veille> <veille@>Six mois d’avance, c’est le mieux que je puisse promettre ; au-delà, eux-mêmes n’en savent rien.</veille@>
Q 5:20 Il y a eu une offre commune ?
R 5:25 <offres>Une, autour de la coopérative. Elle a porté les frais, donc elle a décidé. J’aurais voulu que cela fasse école.</offres> <offres>Les autres ont regardé, et ils regardent encore.</offres>
Q 7:02 Pourquoi ?
R 7:05 <fuite>Parce que dans l’alimentaire une recette ne se protège pas. On ne partage que ce qui ne se mange pas : les machines, les gens, les normes.</fuite> <equip>D’où le laboratoire commun, ouvert à toutes les maisons, quatre matins par semaine.</equip> <form>Et les formations suivent les machines : on forme sur ce que l’on partage.</form>
Q 9:15 Le numérique a aidé ?
R 9:20 <distance*>On a gagné en présence et perdu en paroles. À l’écran, j’ai quarante noms et trois voix.</distance> <grands>Et ces trois voix sont celles des services de communication des grandes maisons.</grands> <loin>Mais pour ceux de la montagne, c’était cela ou rien.</loin>
Q 11:05 Et votre équipe ?
R 11:09 Nous sommes quatre. <anim>Chacun suit cinquante maisons et doit en avoir vu trente dans l’année ; c’est le seul chiffre que je demande.</anim> <label>Le reste, la réputation, vient quand on ne s’en occupe pas.</label>
`,
    note: `
Nadia Roussel parle vite et dessine des flèches. Une carte routière couvre la porte, piquée d’épingles.
<anim>Les épingles rouges sont les ateliers qu’elle n’a pas revus depuis un an ; elle s’en excuse.</anim>
Elle ne croit pas à la plateforme que finance la région, et le dit devant son adjoint.
Le cluster partage ce qui ne se copie pas. Idée à reprendre dans la conclusion sur les offres.
`,
  },
];
