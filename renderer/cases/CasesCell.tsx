import type { Case } from '../../shared/contract/cases.ts';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem, MenuTrigger } from '../ui/menu.tsx';
import { useT } from '../ui/t.tsx';

/** The names of cases, in the study's order, as a table holds them. */
export function caseNames(cases: readonly Case[], ids: readonly string[]): string {
  return cases
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join('; ');
}

interface CasesCellProps {
  /** Whose cases they are. */
  name: string;
  caseIds: readonly string[];
  cases: readonly Case[];
  onKeep: (caseIds: string[]) => void;
}

/** The cases of a participant or a source, ticked in a menu: there may be several. */
export function CasesCell({ name, caseIds, cases, onKeep }: CasesCellProps) {
  const t = useT();
  const shown = caseNames(cases, caseIds) || t('cases.none');
  return (
    <MenuTrigger>
      <Button look="tool" excludeFromTabOrder aria-label={`${shown}, ${t('cases.chooseCases', { name })}`}>
        {shown}
      </Button>
      <Menu
        aria-label={t('cases.column.cases')}
        selectionMode="multiple"
        selectedKeys={caseIds}
        onSelectionChange={(keys) =>
          onKeep(keys === 'all' ? cases.map(({ id }) => id) : [...keys].map(String))
        }
      >
        {cases.map((one) => (
          <MenuItem key={one.id} id={one.id}>
            {one.name}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
