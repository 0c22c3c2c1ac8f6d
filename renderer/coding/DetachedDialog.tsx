import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DetachedCoding, SameWords } from '../../shared/contract/coding.ts';
import { quote } from '../../shared/text/typography.ts';
import { goTo } from '../app/location.ts';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { CodeName, toHue } from '../ui/code.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useT } from '../ui/t.tsx';
import './detached.css';

/** The codings whose words are gone from their texts: each is given a passage again, or dismissed. */
export function DetachedDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { data: detached } = useQuery(api.coding.detached.queryOptions());
  const [searched, setSearched] = useState<string | null>(null);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      wide
      title={t('coding.detached.title')}
      actions={
        <Button look="go" onPress={onClose}>
          {t('app.close')}
        </Button>
      }
    >
      <p>{t(detached?.length === 0 ? 'coding.detached.none' : 'coding.detached.note')}</p>
      <ul className="detached">
        {detached?.map((coding) => (
          <li key={coding.id}>
            <Detached
              coding={coding}
              isSearched={coding.id === searched}
              onSearch={() => setSearched(coding.id === searched ? null : coding.id)}
              onClose={onClose}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface DetachedProps {
  coding: DetachedCoding;
  /** The places where its words stand now are shown. */
  isSearched: boolean;
  onSearch: () => void;
  onClose: () => void;
}

function Detached({ coding, isSearched, onSearch, onClose }: DetachedProps) {
  const t = useT();
  const { language } = useStudy();
  return (
    <>
      <div className="head">
        <CodeName hue={toHue(coding.hue)} name={coding.code} lang={language} />
        <span className="ref">
          <span lang={language}>{coding.sourceTitle}</span> · {coding.coder}
        </span>
      </div>
      <blockquote lang={language}>{quote(coding.text, language)}</blockquote>
      <div className="acts">
        <Button aria-expanded={isSearched} onPress={onSearch}>
          {t('coding.detached.search')}
        </Button>
        <Button
          onPress={() => {
            onClose();
            goTo({ section: 'sources', id: coding.sourceId, at: String(coding.start) });
          }}
        >
          {t('coding.detached.where')}
        </Button>
        <Button onPress={() => void run(client.coding.remove({ ids: [coding.id] }))}>
          {t('coding.detached.dismiss')}
        </Button>
      </div>
      {isSearched && <Places id={coding.id} />}
    </>
  );
}

/** Where the words of a detached coding stand now, the nearest place first. */
function Places({ id }: { id: string }) {
  const t = useT();
  const { language } = useStudy();
  const found = useQuery(api.coding.sameWords.queryOptions({ input: { id } })).data;
  const attach = ({ start, end }: SameWords) => {
    if (found) void run(client.coding.adjust({ id, revision: found.revision, start, end }));
  };
  if (!found) return null;
  if (found.places.length === 0) return <p role="status">{t('coding.detached.nowhere')}</p>;
  return (
    <ol className="places">
      {found.places.map((place) => (
        <li key={place.start}>
          <p lang={language}>
            … {place.before}
            <mark>{place.match}</mark>
            {place.after} …
          </p>
          {place.taken ? (
            <span className="ref">{t('coding.detached.taken')}</span>
          ) : (
            <Button onPress={() => attach(place)}>{t('coding.detached.attach')}</Button>
          )}
        </li>
      ))}
    </ol>
  );
}
