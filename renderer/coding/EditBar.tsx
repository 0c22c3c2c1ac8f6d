import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { useT } from '../ui/t.tsx';
import { useShortcutText } from '../app/use-shortcut-text.ts';

interface EditBarProps {
  onToggle: (mark: 'bold' | 'italic') => void;
  onParagraph: () => void;
  onReplace: () => void;
  onDone: () => void;
}

/** Says that the text is being edited, and what can be done to it besides typing. */
export function EditBar({ onToggle, onParagraph, onReplace, onDone }: EditBarProps) {
  const t = useT();
  const keys = useShortcutText();
  return (
    <div className="edit-bar" role="toolbar" aria-label={t('coding.edit.bar')}>
      <Icon name="edit" small />
      <strong>{t('coding.edit.title')}</strong>
      <span className="ref">{t('coding.edit.follow')}</span>
      <span className="right">
        <Button look="tool" onPress={() => onToggle('bold')} k={keys('Mod+B')}>
          {t('coding.edit.bold')}
        </Button>
        <Button look="tool" onPress={() => onToggle('italic')} k={keys('Mod+I')}>
          {t('coding.edit.italic')}
        </Button>
        <Button look="tool" onPress={onParagraph} k={keys('Mod+.')}>
          {t('coding.edit.paragraph')}
        </Button>
        <Button look="tool" onPress={onReplace} k={keys('Mod+H')}>
          {t('coding.edit.replace')}
        </Button>
        <Button onPress={onDone} k={keys('Escape')}>
          {t('coding.edit.done')}
        </Button>
      </span>
    </div>
  );
}
