import type { ReactNode } from 'react';
import type { Block, ExhibitDocument, Run } from '../../shared/contract/exhibit-document.ts';

/** The exhibit as it will print: what every format shows, and nothing else. */
export function ExhibitSheet({ document }: { document: ExhibitDocument }) {
  const { language, label, title, orientation, widths, head, rows, note } = document;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    <div className={`sheet ${orientation}`} lang={language}>
      <table>
        <caption>
          {label !== '' && <b>{label}. </b>}
          {title}
        </caption>
        <colgroup>
          {widths.map((width, index) => (
            <col key={index} style={{ width: `${(100 * width) / total}%` }} />
          ))}
        </colgroup>
        <thead>
          {head.map((row, at) => (
            <tr key={at}>
              {row.map(({ blocks, span }, index) =>
                blocks.length === 0 ? (
                  <td key={index} colSpan={span}>
                    {'\u00a0'}
                  </td>
                ) : (
                  <th key={index} colSpan={span} scope={at < head.length - 1 ? 'colgroup' : 'col'}>
                    <Blocks blocks={blocks} />
                  </th>
                ),
              )}
            </tr>
          ))}
        </thead>
        <tbody>
          {rows.map((row, at) =>
            row.type === 'band' ? (
              <tr key={at}>
                <th scope="rowgroup" colSpan={widths.length}>
                  <Runs runs={row.runs} />
                </th>
              </tr>
            ) : (
              <tr key={at}>
                <th scope="row">
                  <Blocks blocks={row.head.blocks} />
                </th>
                {row.cells.map((cell, index) => (
                  <td key={index}>
                    <Blocks blocks={cell.blocks} />
                  </td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
      {note && (
        <p className="note">
          <Runs runs={note} />
        </p>
      )}
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) =>
    block.type === 'paragraph' ? (
      <p key={index}>
        <Runs runs={block.runs} />
      </p>
    ) : (
      <ul key={index}>
        {block.items.map((item, at) => (
          <li key={at}>
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
