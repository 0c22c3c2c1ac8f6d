import type { RouterClient } from '@orpc/server';
import type { router } from '../../electron/engine/router.ts';
import { SearchFilters, VerbatimQuery } from '../../shared/contract/search.ts';
import { type Figure, measure } from './figures.ts';

/**
 * Looks for words in all texts and for verbatims in all codings; `change` makes a change in the study before each query,
 * so that nothing is known from the one before.
 */
export async function measureSearch(
  client: RouterClient<typeof router>,
  change: (run: number) => Promise<unknown>,
): Promise<Figure[]> {
  const filters = SearchFilters.parse({});
  const codeIds = (await client.codebook.list()).map(({ id }) => id);
  const [one = '', other = ''] = codeIds.slice(20);
  const attribute = (await client.cases.attributes()).find(({ type }) => type === 'choice');
  const definition = VerbatimQuery.parse({
    conditions: [
      { on: 'code', codeIds: [one] },
      { on: 'relation', relation: 'same-source', codeIds: [other] },
      { on: 'attribute', attributeId: attribute?.id ?? '', values: attribute?.choices.slice(0, 1) ?? [] },
    ],
  });
  const find = (text: string) => () => client.search.find({ text, typing: true, filters, limit: 100 });
  const ofCodes = (count: number) => () => client.coding.ofCodes({ codeIds: codeIds.slice(0, count) });
  return [
    await measure('search of all text: one word, engine', 15, find('travail')),
    await measure(
      'search of all text: est* NEAR, OR, NOT, engine',
      15,
      find('NEAR(est* pas, 5) OU est SAUF bien'),
    ),
    await measure(
      'query of two codes and an attribute, engine',
      15,
      () => client.search.queryVerbatims({ definition, limit: 200 }),
      change,
    ),
    await measure('verbatims of one code, engine', 15, () => client.coding.ofCode({ codeId: one })),
    await measure('verbatims of ten codes, engine', 15, ofCodes(10)),
    await measure('verbatims of all codes, engine', 9, ofCodes(codeIds.length)),
    await measure(
      'co-occurrence of 300 codes, engine',
      9,
      () => client.search.coOccurrence({ unit: 'overlapping', codeIds: null }),
      change,
    ),
  ];
}
