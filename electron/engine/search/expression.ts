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

function phrase({ terms, prefix }: SearchedPhrase): string {
  return `"${terms.join(' ')}"${prefix ? ' *' : ''}`;
}
