import { describe, expect, it } from 'vitest';
import type { MatrixRow } from '../../shared/contract/matrices.ts';
import { columnGroups, gridLines, parseCell, shade, walk } from '../../renderer/matrices/grid-lines.ts';

const row = (codeId: string, questionId: string | null): MatrixRow => ({
  codeId,
  name: codeId,
  path: [],
  origin: 'a-priori',
  hue: 1,
  questionId,
  verbatims: 0,
  participants: 0,
  longest: 0,
});

describe('the lines of a matrix', () => {
  const questions = [
    { id: 'q1', number: 1, text: 'Comment ?' },
    { id: 'q2', number: 2, text: 'Pourquoi ?' },
  ];

  it('put a head over the codes of each question, and one over those without', () => {
    const lines = gridLines({
      rows: [row('a', 'q1'), row('b', 'q1'), row('c', 'q2'), row('d', null)],
      questions,
    });
    expect(
      lines.map((line) =>
        line.type === 'code' ? line.row.codeId : `${line.question?.number ?? 'none'}: ${line.codes}`,
      ),
    ).toEqual(['1: 2', 'a', 'b', '2: 1', 'c', 'none: 1', 'd']);
  });

  it('have no heads when no code answers a question', () => {
    expect(gridLines({ rows: [row('a', null)], questions: [] }).map(({ type }) => type)).toEqual(['code']);
  });

  it('join neighbouring cases of one group, and have no groups when nothing groups them', () => {
    const column = (caseId: string, group: string | null) => ({
      caseId,
      name: caseId,
      publicLabel: '',
      group,
      subtitle: '',
    });
    expect(columnGroups([column('a', 'x'), column('b', 'x'), column('c', 'y'), column('d', null)])).toEqual([
      { name: 'x', span: 2 },
      { name: 'y', span: 1 },
      { name: null, span: 1 },
    ]);
    expect(columnGroups([column('a', null), column('b', null)])).toEqual([]);
  });
});

describe('keys in the grid', () => {
  const axes = { codeIds: ['a', 'b', 'c', 'd', 'e'], columns: ['code', 'x', 'y', 'conclusion'], page: 3 };
  const go = (key: string, codeId: string, column: string, ctrlKey = false) =>
    walk(axes, { codeId, column }, { key, ctrlKey });

  it('walk to the neighbouring cell and stay at an edge', () => {
    expect(go('ArrowRight', 'b', 'x')).toEqual({ codeId: 'b', column: 'y' });
    expect(go('ArrowDown', 'b', 'x')).toEqual({ codeId: 'c', column: 'x' });
    expect(go('ArrowLeft', 'b', 'code')).toEqual({ codeId: 'b', column: 'code' });
    expect(go('ArrowUp', 'a', 'y')).toEqual({ codeId: 'a', column: 'y' });
  });

  it('reach the ends of a row, and with Ctrl the ends of the grid', () => {
    expect(go('Home', 'c', 'y')).toEqual({ codeId: 'c', column: 'code' });
    expect(go('End', 'c', 'x')).toEqual({ codeId: 'c', column: 'conclusion' });
    expect(go('Home', 'c', 'y', true)).toEqual({ codeId: 'a', column: 'code' });
    expect(go('End', 'c', 'x', true)).toEqual({ codeId: 'e', column: 'conclusion' });
  });

  it('turn a page at a time, as far as there are rows', () => {
    expect(go('PageDown', 'a', 'x')).toEqual({ codeId: 'd', column: 'x' });
    expect(go('PageDown', 'd', 'x')).toEqual({ codeId: 'e', column: 'x' });
    expect(go('PageUp', 'b', 'x')).toEqual({ codeId: 'a', column: 'x' });
  });

  it('leave every other key alone', () => {
    expect(go('z', 'a', 'x')).toBeNull();
  });
});

describe('a cell', () => {
  it('is named in an address by its code and its case', () => {
    expect(parseCell('a x')).toEqual({ codeId: 'a', column: 'x' });
    expect(parseCell('a')).toBeNull();
    expect(parseCell(undefined)).toBeNull();
  });

  it('is shaded in five steps up to the fullest cell, and not at all without verbatims', () => {
    expect([0, 1, 5, 10].map((verbatims) => shade(verbatims, 10))).toEqual([0, 1, 3, 5]);
    expect(shade(0, 0)).toBe(0);
  });
});
