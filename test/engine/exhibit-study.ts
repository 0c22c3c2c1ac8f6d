import { createRouterClient } from '@orpc/server';
import { router } from '../../electron/engine/router.ts';
import type { Block } from '../../shared/contract/exhibit-document.ts';
import type { ExhibitDefinition } from '../../shared/contract/exhibits.ts';
import { addCode, addCoding, addQuestion, addSource, type SmallStudy, smallStudy } from './small-study.ts';

const clientOf = ({ engine }: SmallStudy) => createRouterClient(router, { context: { engine } });
export type Client = ReturnType<typeof clientOf>;

/** An empty study in French, and what asks its engine. */
export function exhibitStudy(): { s: SmallStudy; client: Client } {
  const s = smallStudy('fr');
  return { s, client: clientOf(s) };
}

/** The text of blocks, one from another by a bar. */
export const words = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((b) => (b.type === 'paragraph' ? [b.runs] : b.items))
    .map((runs) => runs.map((run) => run.text).join(''))
    .join(' | ');

/** Two grouped cases, a question with two codes, one finding on one exemplary verbatim. */
export async function written({ s, client }: { s: SmallStudy; client: Client }) {
  const status = await client.cases.addAttribute({
    owner: 'case',
    name: 'Statut',
    type: 'text',
    choices: [],
  });
  const sector = await client.cases.addAttribute({
    owner: 'case',
    name: 'Secteur',
    type: 'text',
    choices: [],
  });
  const cases = [];
  for (const [name, text] of [
    ['Optivallée', 'Photonique'],
    ['Agrinova', 'Agroalimentaire'],
  ] as const) {
    const ownerId = await client.cases.add({ name, publicLabel: '' });
    await client.cases.setValue({ attributeId: status, ownerId, value: 'Rang mondial' });
    await client.cases.setValue({ attributeId: sector, ownerId, value: text });
    cases.push(ownerId);
  }
  const [a = '', b = ''] = cases;
  const groupId = await client.cases.addGroup({ name: 'PME', publicLabel: 'dirigeante, petite entreprise' });
  const marie = await client.cases.addParticipant({
    confidentialName: 'Marie Dupond',
    publicLabel: 'D1',
    groupId,
    caseIds: [a],
  });
  const ids = s.write((w) => {
    const question = addQuestion(w, 'Que fait le cluster ?');
    const watch = addCode(w, 'Veille', { question });
    const peers = addCode(w, 'Pairs', { question });
    const source = addSource(
      w,
      'E1',
      [a],
      [
        [null, 'Alors ?'],
        [marie, "Ils nous montraient la feuille de route avant l'appel d'offres, pas après."],
      ],
    );
    const coding = addCoding(
      w,
      source,
      watch,
      "Ils nous montraient la feuille de route avant l'appel d'offres, pas après.",
      { exemplary: true },
    );
    addCoding(w, source, peers, 'nous');
    return { question, watch, peers, source, coding };
  });
  const at = { codeId: ids.watch, caseId: a };
  await client.matrices.writeFinding({ ...at, text: 'Feuilles de route partagées : "tôt".\nToujours.' });
  await client.matrices.tick({ ...at, codingIds: [ids.coding], ticked: true });
  const matrixId = await client.matrices.add({
    title: 'm',
    definition: { codeIds: null, caseIds: null, groupBy: status },
  });
  return { a, b, marie, matrixId, ...ids };
}

/** Changes an exhibit's definition. */
export const editOf =
  (client: Client) => async (id: string, change: (definition: ExhibitDefinition) => ExhibitDefinition) => {
    const { definition } = await client.exhibits.get({ id });
    await client.exhibits.edit({ id, definition: change(definition) });
  };
