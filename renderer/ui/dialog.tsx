import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { useT } from './t.tsx';
import './dialog.css';

export interface DialogProps {
  isOpen: boolean;
  /** Escape, the ground, or a closing button. */
  onClose: () => void;
  title: ReactNode;
  /** The row of buttons at the foot, the main one last. */
  actions?: ReactNode;
  wide?: boolean;
  /** An alert dialog asks something that must be answered: a click beside it does not close it. */
  role?: 'dialog' | 'alertdialog';
  children?: ReactNode;
}

/** Asks for attention over everything else; keeps the focus inside, gives it back when closed. */
export function Dialog({
  isOpen,
  onClose,
  title,
  actions,
  wide = false,
  role = 'dialog',
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
      className="modal-ground"
      data-modal
    >
      <Modal className={classNames('modal', wide && 'wide')}>
        <AriaDialog role={role} className="dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div className="dialog-body">{children}</div>
          {actions !== undefined && <div className="dialog-acts">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: ReactNode;
  /** The verb of what is about to be done, on the confirming button. */
  action: string;
  onConfirm: () => void;
  /** It removes something: the confirming button is solid ink, and Cancel has the focus. */
  removes?: boolean;
  children?: ReactNode;
}

/** Asks before something that reaches far. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, onClose, title, action, onConfirm, removes = false, children } = props;
  const t = useT();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose} autoFocus={removes}>
            {t('app.cancel')}
          </Button>
          <Button
            look={removes ? 'solid' : 'go'}
            autoFocus={!removes}
            onPress={() => {
              onClose();
              onConfirm();
            }}
          >
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
