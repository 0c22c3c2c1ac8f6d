import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { wordingKey, type Exhibit, type Wording } from '../../shared/contract/exhibits.ts';
import type { CellPlace } from '../../shared/contract/matrices.ts';
import { api } from '../data/index.ts';
import { useDraft } from '../matrices/use-draft.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { useT } from '../ui/t.tsx';
import { editExhibit, worded } from './edit.ts';
import { Evidence } from './Evidence.tsx';

interface CellPopoverProps {
  exhibit: Exhibit;
  about: CellPlace;
  /** It prints the finding, for which there can be another wording. */
  finding: boolean;
  /** The cell beside which it opens. */
  opener: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** What a printed cell rests on; where it prints a finding its own wording too, written beside the finding, which stays. */
export function CellPopover({ exhibit, about, finding, opener, onClose }: CellPopoverProps) {
  const t = useT();
  const { language } = useStudy();
  const { codeId } = about;
  const code = useQuery(api.codebook.list.queryOptions()).data?.find(({ id }) => id === codeId);
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  const participants = useQuery(api.cases.participants.queryOptions()).data ?? [];
  const found = useQuery(api.matrices.cell.queryOptions({ input: about })).data?.finding.text;
  const { definition } = exhibit;
  const owner =
    'caseId' in about
      ? cases.find(({ id }) => id === about.caseId)?.name
      : participants.find(({ id }) => id === about.participantId)?.confidentialName;
  const cell = wordingKey(about);
  return (
    <Popover
      isOpen
      onOpenChange={(open) => !open && onClose()}
      triggerRef={opener}
      placement="bottom start"
      offset={4}
      className="float fade-in wording"
    >
      <Dialog aria-label={t('exhibits.evidence')}>
        <h3 lang={language}>
          {code?.name}
          <span className="ref">{owner}</span>
        </h3>
        {found !== undefined && finding && 'wordings' in definition && (
          <WordingFields exhibit={exhibit} cell={cell} finding={found} own={definition.wordings[cell]} />
        )}
        <Evidence about={about} />
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
      worded((now) => {
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
