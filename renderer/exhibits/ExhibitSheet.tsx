import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import type { Block, ExhibitDocument, Run } from '../../shared/contract/exhibit-document.ts';
import { numericColumns } from '../../shared/text/figures.ts';

/** A cell that can be opened: its row among those that are no band, its column after the row header. */
export interface OpenedCell {
  row: number;
  column: number;
  element: HTMLElement;
}

interface ExhibitSheetProps {
  document: ExhibitDocument;
  ref: Ref<HTMLDivElement>;
  /** What opening a cell does, in words; null for a cell that cannot be opened. */
  cellLabel: (row: number, column: number) => string | null;
  onOpen: (cell: OpenedCell) => void;
  /** What hangs in the sheet's margin. */
  children?: ReactNode;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The exhibit as it will print: what every format shows, and nothing else. Arrow keys walk its cells. */
export function ExhibitSheet({ document, ref, cellLabel, onOpen, children }: ExhibitSheetProps) {
  const { language, label, title, orientation, widths, rows } = document;
  const figures = numericColumns(document);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const walk = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = steps[event.key];
    const from = event.target instanceof HTMLElement ? event.target : null;
    if (!step || !from?.matches('.cell-open') || event.altKey) return;
    const next = { row: at.row + step[0], column: at.column + step[1] };
    const there = event.currentTarget.querySelector(`[data-cell="${next.row} ${next.column}"]`);
    event.preventDefault();
    if (!(there instanceof HTMLElement)) return;
    setAt(next);
    there.focus();
  };
  let line = -1;
  return (
    <div className={`sheet ${orientation}`} lang={language} ref={ref}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- walks between its cells' buttons */}
      <table onKeyDown={walk}>
        <caption data-at="caption">
          {label !== '' && <b>{label}.</b>} {title}
        </caption>
        <colgroup>
          {widths.map((width, index) => (
            <col key={index} style={{ width: `${(100 * width) / total}%` }} />
          ))}
        </colgroup>
        <Head head={document.head} figures={figures} />
        <tbody>
          {rows.map((row, index) => {
            if (row.type === 'band')
              return (
                <tr key={index}>
                  <th scope="rowgroup" colSpan={widths.length} data-at={`row ${index} 0`}>
                    <Runs runs={row.runs} />
                  </th>
                </tr>
              );
            const nth = (line += 1);
            return (
              <tr key={index}>
                <th scope="row" data-at={`row ${index} 0`}>
                  <Blocks blocks={row.head.blocks} />
                </th>
                {row.cells.map((cell, column) => (
                  <Cell
                    key={column}
                    at={`row ${index} ${column + 1}`}
                    figures={figures[column + 1] === true}
                    blocks={cell.blocks}
                    place={{ row: nth, column }}
                    label={cellLabel(nth, column)}
                    isCurrent={at.row === nth && at.column === column}
                    onFocus={setAt}
                    onOpen={onOpen}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {(['note', 'source'] as const).map((under) => {
        const runs = document[under];
        return (
          runs && (
            <p key={under} className="note" data-at={under}>
              <Runs runs={runs} />
            </p>
          )
        );
      })}
      {children}
    </div>
  );
}

function Head({ head, figures }: { head: ExhibitDocument['head']; figures: readonly boolean[] }) {
  return (
    <thead>
      {head.map((row, line) => {
        const over = line < head.length - 1;
        return (
          <tr key={line}>
            {row.map(({ blocks, span }, index) =>
              blocks.length === 0 ? (
                <td key={index} colSpan={span}>
                  {'\u00a0'}
                </td>
              ) : (
                <th
                  key={index}
                  colSpan={span}
                  scope={over ? 'colgroup' : 'col'}
                  data-at={`head ${line} ${index}`}
                  {...(!over && figures[index] ? { className: 'figures' } : {})}
                >
                  {over ? (
                    <div>
                      <Blocks blocks={blocks} />
                    </div>
                  ) : (
                    <Blocks blocks={blocks} />
                  )}
                </th>
              ),
            )}
          </tr>
        );
      })}
    </thead>
  );
}

interface CellProps {
  at: string;
  figures: boolean;
  blocks: readonly Block[];
  place: { row: number; column: number };
  label: string | null;
  isCurrent: boolean;
  onFocus: (place: { row: number; column: number }) => void;
  onOpen: (cell: OpenedCell) => void;
}

/** A cell that opens where it is clicked; its button, seen only in the focus ring, is for the keyboard. */
function Cell({ at, figures, blocks, place, label, isCurrent, onFocus, onOpen }: CellProps) {
  if (label === null)
    return (
      <td data-at={at} {...(figures ? { className: 'figures' } : {})}>
        <Blocks blocks={blocks} at={at} />
      </td>
    );
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- its button has the keys
    <td
      data-at={at}
      className="opens"
      onClick={(event) => {
        const chosen = window.getSelection();
        if (chosen && !chosen.isCollapsed && event.detail > 0) return;
        onOpen({ ...place, element: event.currentTarget });
      }}
    >
      <Blocks blocks={blocks} at={at} />
      <button
        type="button"
        className="cell-open"
        aria-label={label}
        tabIndex={isCurrent ? 0 : -1}
        data-cell={`${place.row} ${place.column}`}
        onFocus={() => onFocus(place)}
      />
    </td>
  );
}

function Blocks({ blocks, at }: { blocks: readonly Block[]; at?: string }) {
  return blocks.map((block, index) =>
    block.type === 'paragraph' ? (
      <p key={index}>
        <Runs runs={block.runs} />
      </p>
    ) : (
      <ul key={index}>
        {block.items.map((item, nth) => (
          <li key={nth} {...(at === undefined ? {} : { 'data-at': `${at} ${nth}` })}>
            <Runs runs={item} />
          </li>
        ))}
      </ul>
    ),
  );
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, bold, italic }, index) => {
    const slanted: ReactNode = italic ? <i>{text}</i> : text;
    return <span key={index}>{bold ? <b>{slanted}</b> : slanted}</span>;
  });
}
