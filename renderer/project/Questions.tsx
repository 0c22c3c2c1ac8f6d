import { useState } from 'react';
import type { Overview } from '../../shared/contract/project.ts';
import { client, run } from '../data/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { Menu, MenuItem, MenuTrigger } from '../ui/menu.tsx';
import { useT } from '../ui/t.tsx';
import { Part } from './Part.tsx';
import { useStudy } from './use-study.ts';

type Question = Overview['questions'][number];

/** The research questions in order: written, moved and removed where they stand. */
export function Questions({ questions }: { questions: readonly Question[] }) {
  const t = useT();
  const [editing, setEditing] = useState<string | 'new' | null>(null);
  const add = async (text: string) => {
    if (await run(client.project.addQuestion({ text }))) setEditing(null);
  };
  return (
    <Part title={t('project.questions')}>
      <ol className="questions">
        {questions.map((question, at) =>
          editing === question.id ? (
            <li key={question.id}>
              <QuestionForm
                text={question.text}
                onCancel={() => setEditing(null)}
                onKeep={async (text) => {
                  const kept = await run(
                    client.project.editQuestion({ id: question.id, text }).then(() => true),
                  );
                  if (kept) setEditing(null);
                }}
              />
            </li>
          ) : (
            <QuestionLine
              key={question.id}
              question={question}
              onEdit={() => setEditing(question.id)}
              up={questions[at - 1]?.id}
              down={at < questions.length - 1 ? (questions[at + 2]?.id ?? null) : undefined}
            />
          ),
        )}
      </ol>
      {editing === 'new' ? (
        <QuestionForm text="" onCancel={() => setEditing(null)} onKeep={add} />
      ) : (
        <Button look="tool" icon="plus" onPress={() => setEditing('new')}>
          {t('project.question.add')}
        </Button>
      )}
    </Part>
  );
}

interface LineProps {
  question: Question;
  onEdit: () => void;
  /** Before which question it goes when moved up; undefined when it is the first. */
  up: string | undefined;
  /** Before which it goes when moved down, null for the end; undefined when it is the last. */
  down: string | null | undefined;
}

function QuestionLine({ question, onEdit, up, down }: LineProps) {
  const t = useT();
  const { language } = useStudy();
  const { id, number, text, codes, verbatims } = question;
  const move = (before: string | null) => void run(client.project.moveQuestion({ id, before }));
  return (
    <li className="question">
      <b>{t('project.question.number', { number })}</b>
      <p lang={language}>{text}</p>
      <span className="ref">
        {t('app.count.codes', { count: codes })} · {t('app.count.verbatims', { count: verbatims })}
      </span>
      <MenuTrigger>
        <IconButton icon="more" small label={t('project.question.edit')} />
        <Menu aria-label={t('project.question.edit')} placement="bottom end">
          <MenuItem onAction={onEdit}>{t('project.question.edit')}</MenuItem>
          {up !== undefined && <MenuItem onAction={() => move(up)}>{t('project.question.up')}</MenuItem>}
          {down !== undefined && (
            <MenuItem onAction={() => move(down)}>{t('project.question.down')}</MenuItem>
          )}
          <MenuItem onAction={() => void run(client.project.removeQuestion({ id }))}>
            {t('project.question.remove')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
    </li>
  );
}

function QuestionForm({
  text,
  onKeep,
  onCancel,
}: {
  text: string;
  onKeep: (text: string) => Promise<void>;
  onCancel: () => void;
}) {
  const t = useT();
  const [draft, setDraft] = useState(text);
  const ready = draft.trim() !== '';
  return (
    <form
      className="question-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void onKeep(draft);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && !event.shiftKey && ready) {
          event.preventDefault();
          void onKeep(draft);
        }
      }}
    >
      <TextArea label={t('project.question.text')} value={draft} onChange={setDraft} serif autoFocus />
      <div className="acts">
        <Button onPress={onCancel}>{t('app.cancel')}</Button>
        <Button look="go" type="submit" isDisabled={!ready}>
          {t('project.save')}
        </Button>
      </div>
    </form>
  );
}
