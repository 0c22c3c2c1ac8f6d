import type { MatrixRow } from '../../shared/contract/matrices.ts';
import { RowComparison } from '../comparison/RowComparison.tsx';
import { useStudy } from '../project/use-study.ts';
import { IconButton } from '../ui/button.tsx';
import { CodeChip, codeClass, toHue } from '../ui/code.tsx';
import { useT } from '../ui/t.tsx';

interface RowDockProps {
  matrixId: string;
  row: MatrixRow;
  onClose: () => void;
  /** Gives the focus back to the grid. */
  onLeave: () => void;
}

/** A row opened beside its grid while its conclusion is written: what the cases have alike and apart. */
export function RowDock({ matrixId, row, onClose, onLeave }: RowDockProps) {
  const t = useT();
  const { language } = useStudy();
  const close = () => {
    onLeave();
    onClose();
  };
  return (
    // Escape steps back to the grid from any control in here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="dock row-dock"
      aria-label={t('comparison.row')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <header className={`${codeClass(toHue(row.hue))} dock-head`}>
        <CodeChip hue={toHue(row.hue)} emergent={row.origin === 'emergent'} />
        <h2>
          <span lang={language}>{row.name}</span> <span className="ref">{t('comparison.row')}</span>
        </h2>
        <div className="right">
          <IconButton small icon="close" label={t('matrices.cell.close')} onPress={close} />
        </div>
      </header>
      {/* Long comparisons are scrolled by key as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="row-dock-content" tabIndex={0} role="region" aria-label={row.name}>
        <RowComparison matrixId={matrixId} codeId={row.codeId} />
      </div>
    </section>
  );
}
