import type { SearchedPhrase, SearchNode } from '../../../shared/text/search-query.ts';

/**
 * A query as an FTS5 expression (https://sqlite.org/fts5.html#full_text_query_syntax). Every term is letters, digits
 * and marks inside a quoted string, so nothing that a researcher types has a meaning of its own there.
 */
export function ftsExpression(node: SearchNode): string {
  switch (node.type) {
    case 'phrase':
      return phrase(node);
    case 'near':
      return `NEAR(${node.phrases.map(phrase).join(' ')}, ${node.distance})`;
    case 'not':
      return `(${ftsExpression(node.wanted)} NOT ${ftsExpression(node.unwanted)})`;
    default:
      return `(${node.parts.map(ftsExpression).join(node.type === 'and' ? ' AND ' : ' OR ')})`;
  }
}

/**
 * The words of a query that are matches where it answers: all but what stands after a NOT, which a paragraph may hold
 * all the same when another part of the query lets it through. Null when nothing has to be left out.
 */
export function markedExpression(node: SearchNode): string | null {
  return holdsNot(node) ? ftsExpression(wantedOf(node)) : null;
}

function holdsNot(node: SearchNode): boolean {
  if (node.type === 'and' || node.type === 'or') return node.parts.some(holdsNot);
  return node.type === 'not';
}

function wantedOf(node: SearchNode): SearchNode {
  if (node.type === 'not') return wantedOf(node.wanted);
  if (node.type !== 'and' && node.type !== 'or') return node;
  return { type: 'or', parts: node.parts.map(wantedOf) };
}

function phrase({ terms, prefix }: SearchedPhrase): string {
  return `"${terms.join(' ')}"${prefix ? ' *' : ''}`;
}
