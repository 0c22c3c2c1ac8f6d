import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/layout.tsx';
import { useT } from '../ui/t.tsx';

interface Props {
  /** Changes when another screen is shown, which starts afresh. */
  where: string;
  children: ReactNode;
}

interface State {
  failed: boolean;
  where: string;
}

/** Stands in for a screen that broke: one clear sentence and the way on, never a stack. */
export class ErrorScreen extends Component<Props, State> {
  override state: State = { failed: false, where: this.props.where };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.where === state.where ? null : { failed: false, where: props.where };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Failed onAgain={() => this.setState({ failed: false })} />;
  }
}

function Failed({ onAgain }: { onAgain: () => void }) {
  const t = useT();
  return (
    <div className="screen" role="alert">
      <EmptyState
        action={
          <Button look="go" onPress={onAgain}>
            {t('app.failed.again')}
          </Button>
        }
      >
        {t('app.failed.title')} {t('app.failed.body')}
      </EmptyState>
    </div>
  );
}
