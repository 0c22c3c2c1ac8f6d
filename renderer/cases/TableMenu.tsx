import { IconButton } from '../ui/button.tsx';
import { Menu, MenuItem, MenuTrigger } from '../ui/menu.tsx';
import { useT } from '../ui/t.tsx';
import type { TableWays } from './use-table.tsx';

/** A grid from a file and to a file; one that holds confidential names can leave without them. */
export function TableMenu({ table, confidential = false }: { table: TableWays; confidential?: boolean }) {
  const t = useT();
  return (
    <MenuTrigger>
      <IconButton icon="more" label={t('cases.table.menu')} />
      <Menu placement="bottom end" aria-label={t('cases.table.menu')}>
        <MenuItem onAction={table.read}>{t('cases.table.read')}</MenuItem>
        <MenuItem onAction={() => table.write(true)}>{t('cases.table.export')}</MenuItem>
        {confidential && (
          <MenuItem onAction={() => table.write(false)}>{t('cases.table.exportPublic')}</MenuItem>
        )}
      </Menu>
    </MenuTrigger>
  );
}
