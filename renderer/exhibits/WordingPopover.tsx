import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { Exhibit, Wording } from '../../shared/contract/exhibits.ts';
import { api } from '../data/index.ts';
import { useDraft } from '../matrices/use-draft.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { useT } from '../ui/t.tsx';
import { cellKey, crossCase, editExhibit, type CrossCase } from './edit.ts';

interface WordingPopoverProps {
  exhibit: Exhibit;
  definition: CrossCase;
  codeId: string;
  caseId: string;
  /** The cell beside which it opens. */
  opener: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** A cell's own wording, written beside the finding, which stays as it is. */
export function WordingPopover(props: WordingPopoverProps) {
  const { exhibit, definition, codeId, caseId, opener, onClose } = props;
  const t = useT();
  const { language } = useStudy();
  const code = useQuery(api.codebook.list.queryOptions()).data?.find(({ id }) => id === codeId);
  const column = useQuery(api.cases.list.queryOptions()).data?.find(({ id }) => id === caseId);
  const finding = useQuery(api.matrices.cell.queryOptions({ input: { codeId, caseId } })).data?.finding.text;
  const own = definition.wordings[cellKey(codeId, caseId)];
  return (
    <Popover
      isOpen
      onOpenChange={(open) => !open && onClose()}
      triggerRef={opener}
      placement="bottom start"
      offset={4}
      className="float fade-in wording"
    >
      <Dialog aria-label={t('exhibits.wordings')}>
        <h3 lang={language}>
          {code?.name}
          <span className="ref">{column?.name}</span>
        </h3>
        {finding !== undefined && (
          <WordingFields exhibit={exhibit} cell={cellKey(codeId, caseId)} finding={finding} own={own} />
        )}
      </Dialog>
    </Popover>
  );
}

interface WordingFieldsProps {
  exhibit: Exhibit;
  cell: string;
  finding: string;
  own: Wording | undefined;
}

function WordingFields({ exhibit, cell, finding, own }: WordingFieldsProps) {
  const t = useT();
  const { language } = useStudy();
  const keep = (text: string) =>
    editExhibit(
      exhibit.id,
      crossCase((now) => {
        const { [cell]: _before, ...others } = now.wordings;
        const same = text.trim() === '' || text.trim() === finding.trim();
        return {
          ...now,
          wordings: same ? others : { ...others, [cell]: { text: text.trim(), of: finding } },
        };
      }),
    );
  const { text, write, flush } = useDraft(own?.text ?? finding, keep);
  return (
    <>
      <div className="sides">
        <div>
          <h4 className="field-label">{t('exhibits.wordings.finding')}</h4>
          <p className="quote" lang={language}>
            {finding || <span className="ref">{t('exhibits.wordings.noFinding')}</span>}
          </p>
        </div>
        <TextArea
          label={t('exhibits.wordings.text')}
          serif
          autoFocus
          rows={4}
          lang={exhibit.definition.language}
          value={text}
          onChange={write}
          onBlur={flush}
        />
      </div>
      <div className="acts-line">
        <Button
          isDisabled={text.trim() === finding.trim()}
          onPress={() => {
            write(finding);
            flush();
          }}
        >
          {t('exhibits.wordings.reset')}
        </Button>
      </div>
    </>
  );
}
