import { createIntl } from 'react-intl';
import { messages, type MessageId } from '../../shared/messages/index.ts';
import { useLocaleChoice } from '../app/locale.ts';
import { notify as show } from '../ui/notices.tsx';

/** What can be done about a message, beside it. */
interface NoticeAction {
  readonly words: MessageId;
  readonly run: () => unknown;
}

/** Shows a message in the corner, in the language of the workbench: an alert stays until it is dismissed. */
export function notify(
  kind: 'status' | 'alert',
  message: MessageId,
  values: Readonly<Record<string, string | number>> = {},
  action?: NoticeAction,
): void {
  const { locale } = useLocaleChoice.getState();
  const intl = createIntl({ locale, messages: { ...messages[locale] } });
  show(String(intl.formatMessage({ id: message }, values)), {
    kind,
    action: action && {
      label: String(intl.formatMessage({ id: action.words })),
      run: () => void action.run(),
    },
  });
}
