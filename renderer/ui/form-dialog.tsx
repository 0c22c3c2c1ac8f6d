import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog, type DialogProps } from './dialog.tsx';
import { useT } from './t.tsx';

export interface FormDialogProps extends Pick<DialogProps, 'onClose' | 'title'> {
  /** Without it, the dialog is open as long as it is drawn. */
  isOpen?: boolean;
  /** The verb of what the form does, on its button. */
  action: string;
  /** Enough is filled in: until then neither the button nor Enter does anything. */
  isReady: boolean;
  onSubmit: () => void;
  /** The fields. */
  children: ReactNode;
}

/** Asks for a few fields, then does one thing with them: by its button, or Enter in any field. */
export function FormDialog({
  isOpen = true,
  onClose,
  title,
  action,
  isReady,
  onSubmit,
  children,
}: FormDialogProps) {
  const t = useT();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="go" isDisabled={!isReady} onPress={onSubmit}>
            {action}
          </Button>
        </>
      }
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) onSubmit();
        }}
      >
        {children}
        <input type="submit" hidden />
      </form>
    </Dialog>
  );
}
