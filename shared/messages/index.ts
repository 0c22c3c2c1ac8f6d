import { en as appEn } from './app/en.ts';
import { fr as appFr } from './app/fr.ts';
import { es as appEs } from './app/es.ts';
import { en as projectEn } from './project/en.ts';
import { fr as projectFr } from './project/fr.ts';
import { es as projectEs } from './project/es.ts';
import { en as sourcesEn } from './sources/en.ts';
import { fr as sourcesFr } from './sources/fr.ts';
import { es as sourcesEs } from './sources/es.ts';
import { en as codebookEn } from './codebook/en.ts';
import { fr as codebookFr } from './codebook/fr.ts';
import { es as codebookEs } from './codebook/es.ts';
import { en as codingEn } from './coding/en.ts';
import { fr as codingFr } from './coding/fr.ts';
import { es as codingEs } from './coding/es.ts';
import { en as casesEn } from './cases/en.ts';
import { fr as casesFr } from './cases/fr.ts';
import { es as casesEs } from './cases/es.ts';
import { en as matricesEn } from './matrices/en.ts';
import { fr as matricesFr } from './matrices/fr.ts';
import { es as matricesEs } from './matrices/es.ts';
import { en as comparisonEn } from './comparison/en.ts';
import { fr as comparisonFr } from './comparison/fr.ts';
import { es as comparisonEs } from './comparison/es.ts';
import { en as countsEn } from './counts/en.ts';
import { fr as countsFr } from './counts/fr.ts';
import { es as countsEs } from './counts/es.ts';
import { en as exhibitsEn } from './exhibits/en.ts';
import { fr as exhibitsFr } from './exhibits/fr.ts';
import { es as exhibitsEs } from './exhibits/es.ts';
import { en as confidentialityEn } from './confidentiality/en.ts';
import { en as agreementEn } from './agreement/en.ts';
import { fr as confidentialityFr } from './confidentiality/fr.ts';
import { fr as agreementFr } from './agreement/fr.ts';
import { es as confidentialityEs } from './confidentiality/es.ts';
import { es as agreementEs } from './agreement/es.ts';
import { en as searchEn } from './search/en.ts';
import { fr as searchFr } from './search/fr.ts';
import { es as searchEs } from './search/es.ts';
import { en as journalEn } from './journal/en.ts';
import { fr as journalFr } from './journal/fr.ts';
import { es as journalEs } from './journal/es.ts';
import { en as errorsEn } from './errors/en.ts';
import { fr as errorsFr } from './errors/fr.ts';
import { es as errorsEs } from './errors/es.ts';
import { en as operationsEn } from './operations/en.ts';
import { fr as operationsFr } from './operations/fr.ts';
import { es as operationsEs } from './operations/es.ts';

/** The languages of the workbench. English is the source of every message. */
export const locales = ['en', 'fr', 'es'] as const;
export type Locale = (typeof locales)[number];

const en = {
  ...appEn,
  ...projectEn,
  ...sourcesEn,
  ...codebookEn,
  ...codingEn,
  ...casesEn,
  ...matricesEn,
  ...comparisonEn,
  ...countsEn,
  ...exhibitsEn,
  ...confidentialityEn,
  ...agreementEn,
  ...searchEn,
  ...journalEn,
  ...errorsEn,
  ...operationsEn,
};

/** The name of a message, such as `app.undo`. */
export type MessageId = keyof typeof en;

const fr = {
  ...appFr,
  ...projectFr,
  ...sourcesFr,
  ...codebookFr,
  ...codingFr,
  ...casesFr,
  ...matricesFr,
  ...comparisonFr,
  ...countsFr,
  ...exhibitsFr,
  ...confidentialityFr,
  ...agreementFr,
  ...searchFr,
  ...journalFr,
  ...errorsFr,
  ...operationsFr,
} satisfies Record<MessageId, string>;

const es = {
  ...appEs,
  ...projectEs,
  ...sourcesEs,
  ...codebookEs,
  ...codingEs,
  ...casesEs,
  ...matricesEs,
  ...comparisonEs,
  ...countsEs,
  ...exhibitsEs,
  ...confidentialityEs,
  ...agreementEs,
  ...searchEs,
  ...journalEs,
  ...errorsEs,
  ...operationsEs,
} satisfies Record<MessageId, string>;

/** Every message of every language, as ICU text, by its dotted name. */
export const messages: Readonly<Record<Locale, Readonly<Record<MessageId, string>>>> = { en, fr, es };
