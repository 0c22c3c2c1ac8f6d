import type { en } from './en.ts';

export const fr = {
  'errors.named': '{name} : {sentence}',
  'errors.NotFound': 'Cet élément n’est plus dans l’étude ; revenez à la liste et choisissez de nouveau.',
  'errors.Invalid': 'Une saisie ne peut pas être gardée ; corrigez-la, puis recommencez.',
  'errors.Invalid.own-subcode': 'Un code ne peut aller sous lui-même ni sous l’un de ses propres sous-codes.',
  'errors.Conflict':
    'Ceci a été modifié ailleurs entre-temps ; regardez la nouvelle version, puis recommencez.',
  'errors.Conflict.name': 'Ce nom est déjà pris ; choisissez-en un autre.',
  'errors.Conflict.exists': 'Un fichier porte déjà ce nom ; choisissez un autre nom.',
  'errors.Conflict.coding': 'Ce passage a déjà ce code.',
  'errors.FileLocked':
    'Cette étude est déjà ouverte dans une autre fenêtre ou un autre programme ; fermez-la là-bas, puis rouvrez-la.',
  'errors.FileTooNew':
    'Cette étude vient d’une version plus récente d’Annexe ; mettez Annexe à jour pour l’ouvrir.',
  'errors.Corrupt':
    'Le fichier de cette étude est abîmé ; restaurez une de ses sauvegardes depuis l’accueil.',
  'errors.ReadOnly':
    'Le fichier de cette étude est protégé en écriture ; déplacez-le dans un de vos dossiers, puis rouvrez-le.',
  'errors.DiskFull':
    'Le disque est plein et la dernière modification n’est pas enregistrée ; libérez de la place, puis refaites-la.',
  'errors.Unreadable':
    'Ce fichier n’a pas pu être lu ; vérifiez qu’il s’ouvre dans son programme, puis recommencez.',
  'errors.Unreadable.not-word':
    'Ce n’est pas un document Word ; enregistrez-le en .docx dans votre traitement de texte, puis recommencez.',
  'errors.Unreadable.truncated':
    'Ce fichier est incomplet ; copiez-le ou téléchargez-le de nouveau, puis recommencez.',
  'errors.Unreadable.password':
    'Ce fichier est protégé par un mot de passe ; enregistrez-en une copie sans mot de passe, puis recommencez.',
  'errors.Unreadable.too-large':
    'Ce fichier est trop gros pour être un texte ; divisez-le en fichiers plus petits, puis recommencez.',
  'errors.Unreadable.bomb':
    'Ce fichier enfle démesurément à l’ouverture et n’a pas été lu ; demandez-en une copie saine.',
  'errors.Unreadable.empty': 'Ce fichier ne contient aucun texte ; choisissez-en un autre.',
  'errors.Unreadable.binary': 'Ce fichier n’est pas du texte ; choisissez un fichier .docx, .txt ou .md.',
  'errors.Unreadable.unsupported':
    'Annexe ne lit pas ce genre de fichier ; enregistrez-le en .docx ou .txt, puis recommencez.',
  'errors.Unreadable.timeout':
    'La lecture de ce fichier, trop longue, a été arrêtée ; divisez-le, puis recommencez.',
  'errors.Unreadable.folder': 'Ceci est un dossier ; choisissez un fichier dedans, ou un autre nom.',
  'errors.Unreadable.missing':
    'Ce fichier n’est plus à sa place ; retrouvez-le, puis choisissez-le de nouveau.',
  'errors.Unreadable.denied':
    'Vous n’avez pas le droit de lire ce fichier ; changez ses permissions ou copiez-le ailleurs.',
  'errors.Unreadable.not-annexe': 'Ce fichier n’est pas une étude Annexe ; choisissez un fichier en .annexe.',
  'errors.Unreadable.no-code-names':
    'Rien ici ne nomme de codes : intitulez « Code » la colonne de leurs noms, ou écrivez un code par ligne, en retrait sous son parent.',
  'errors.Unreadable.no-row-names':
    'Rien ici ne nomme les lignes : mettez « Nom » ou « Libellé public » en tête d’une colonne.',
  'errors.Unreadable.not-csv':
    'C’est le fichier propre d’un tableur : enregistrez-le en CSV, ou copiez ses cellules et collez-les ici.',
  'errors.Confidential': 'Ce qui allait sortir contient des noms confidentiels ; rien n’a été écrit.',
  'errors.Cancelled': 'Arrêté ; rien n’a été modifié.',
  'errors.Unexpected':
    'Quelque chose s’est mal passé et rien n’a été modifié ; recommencez, ou rouvrez l’étude.',
} satisfies Record<keyof typeof en, string>;
