import { create } from 'zustand';
import type { ConfidentialChoice, ConfidentialCount } from '../../shared/contract/confidentiality.ts';
import { host, refusal, run } from '../data/index.ts';

type Answer = Exclude<ConfidentialChoice, 'ask'> | null;

/** What the researcher is asked about the names in a file; null while nothing is. */
export const useAsked = create<{
  asked: { readonly names: readonly ConfidentialCount[]; readonly answer: (answer: Answer) => void } | null;
}>(() => ({ asked: null }));

function ask(names: readonly ConfidentialCount[]): Promise<Answer> {
  return new Promise((resolve) => {
    useAsked.setState({
      asked: {
        names,
        answer: (answer) => {
          useAsked.setState({ asked: null });
          resolve(answer);
        },
      },
    });
  });
}

/** Writes; where confidential names would leave, asks what becomes of them and writes so. Null when nothing is to leave. */
async function written<Written>(
  write: (confidential: ConfidentialChoice) => Promise<Written>,
): Promise<Written | null> {
  try {
    return await write('ask');
  } catch (error) {
    const { code, details } = refusal(error);
    if (code !== 'Confidential') throw error;
    const answer = await ask(details.names ?? []);
    return answer && (await write(answer));
  }
}

/**
 * Lets a file leave the study: asks where it goes, and what becomes of confidential names in it; writes it there and
 * hands it over. Null when nothing left; a refusal has become a notice.
 * @param name proposed, without its ending
 */
export async function leave<Written>(
  name: string,
  extension: string,
  write: (to: { place: string; confidential: ConfidentialChoice }) => Promise<Written>,
): Promise<{ name: string; written: NonNullable<Written> } | null> {
  const place = await run(host.saveAs(name, extension));
  if (!place) return null;
  const done = await run(written((confidential) => write({ place: place.token, confidential })));
  if (done === undefined || done === null) return null;
  await run(host.deliver(place));
  return { name: place.name, written: done };
}
