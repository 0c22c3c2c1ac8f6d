import { useCallback, useMemo, useState, type RefObject } from 'react';
import type { TextEdit } from '../../shared/contract/text-edit.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { api, client, inOrder, queryClient, run } from '../data/index.ts';
import type { TranscriptHandle } from './Transcript.tsx';
import type { TranscriptEditor } from './transcript-editor.ts';

/** What can be open over the text. */
type EditDialog =
  | { readonly kind: 'paragraph'; readonly editor: TranscriptEditor }
  | { readonly kind: 'replace' };

/** Edit mode of the desk: its commands and keys, and how what is typed comes to the engine. */
export function useEditing(sourceId: string, transcript: RefObject<TranscriptHandle | null>) {
  const [isEdited, setEdited] = useState(false);
  const [dialog, setDialog] = useState<EditDialog | null>(null);
  const toggle = useCallback(() => setEdited((edited) => !edited), []);
  const leave = useCallback(() => setEdited(false), []);
  const open = useCallback(
    (kind: EditDialog['kind']) => {
      const editor = transcript.current?.editor();
      if (!editor) return;
      void editor.flush();
      setDialog(kind === 'paragraph' ? { kind, editor } : { kind });
    },
    [transcript],
  );
  const close = useCallback(() => {
    setDialog(null);
    transcript.current?.focus();
  }, [transcript]);

  const send = useCallback(
    async (edit: TextEdit) => {
      const answer = await run(inOrder(() => client.sources.editText(edit)));
      // Also what is on its way is asked again: it may have been answered before the edit.
      for (const queryKey of keysOf(sourceId)) void queryClient.invalidateQueries({ queryKey });
      return answer?.revision ?? null;
    },
    [sourceId],
  );
  const reread = useCallback(async () => {
    await Promise.all(keysOf(sourceId).map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  }, [sourceId]);

  const onEditKey = useCallback(
    (event: KeyboardEvent) => {
      const act = event.key === 'Escape' ? leave : historyAct(event, transcript);
      if (!act) return false;
      event.preventDefault();
      act();
      return true;
    },
    [leave, transcript],
  );
  useCommands(
    useMemo(
      () => [
        defineCommand({
          id: 'coding.edit',
          title: isEdited ? 'coding.command.editEnd' : 'coding.command.edit',
          shortcut: ['E', 'Mod+E'],
          menu: 'code',
          run: toggle,
        }),
        defineCommand({
          id: 'coding.replace',
          title: 'coding.command.replace',
          shortcut: 'Mod+H',
          menu: 'code',
          run: () => open('replace'),
        }),
        defineCommand({
          id: 'coding.paragraph',
          title: 'coding.command.paragraph',
          shortcut: 'Mod+.',
          menu: 'code',
          when: () => isEdited,
          run: () => open('paragraph'),
        }),
      ],
      [isEdited, toggle, open],
    ),
  );
  return { isEdited, dialog, toggle, open, close, send, reread, onEditKey };
}

const keysOf = (sourceId: string) => [
  api.sources.text.queryKey({ input: { sourceId } }),
  api.coding.ofSource.queryKey({ input: { sourceId } }),
];

/** Undo and redo are the study's: what was typed last is saved first, so that it is what is undone. */
function historyAct(
  event: KeyboardEvent,
  transcript: RefObject<TranscriptHandle | null>,
): (() => void) | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  const step = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null;
  if (step === null) return null;
  return () =>
    void transcript.current
      ?.editor()
      ?.flush()
      .then(() => run(inOrder(() => client.project[step]())));
}
