import type { CountsDefinition } from '../../shared/contract/counts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useT } from '../ui/t.tsx';
import { LinesChoice } from './LinesChoice.tsx';
import { useAxisNames } from './use-axis-names.ts';

interface LinesDialogProps {
  definition: CountsDefinition;
  onChange: (definition: CountsDefinition) => void;
  onClose: () => void;
}

/** Chooses and orders the rows and columns of a table of counts, which follows at once. */
export function LinesDialog({ definition, onChange, onClose }: LinesDialogProps) {
  const t = useT();
  const nameOf = useAxisNames();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('counts.lines.title')}
      actions={
        <Button look="go" onPress={onClose}>
          {t('app.close')}
        </Button>
      }
    >
      <div className="lines-sides">
        {(['rows', 'columns'] as const).map((side) => (
          <section key={side}>
            <h3>
              {t(`counts.${side}`)} <span className="ref">{nameOf(definition[side])}</span>
            </h3>
            <LinesChoice
              definition={definition}
              side={side}
              onChange={(change) => onChange(change(definition))}
            />
          </section>
        ))}
      </div>
    </Dialog>
  );
}
