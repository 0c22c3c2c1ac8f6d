import { usePlace } from '../app/location.ts';
import { ChangesView } from './ChangesView.tsx';
import { MemosView } from './MemosView.tsx';
import './memos.css';

/** Who did what when, or what was noted about what. */
export function JournalScreen() {
  const { id } = usePlace();
  return id === 'memos' ? <MemosView /> : <ChangesView />;
}
