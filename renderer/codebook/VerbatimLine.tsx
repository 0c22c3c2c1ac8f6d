import type { Code } from '../../shared/contract/codebook.ts';
import type { CodeExample, Verbatim } from '../../shared/contract/coding.ts';
import { quote } from '../../shared/text/typography.ts';
import { goTo } from '../app/location.ts';
import { client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { IconButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { CodeName, ExemplaryMark, toHue } from '../ui/code.tsx';
import { clock } from '../ui/format.ts';
import { Menu, MenuItem, MenuRule, MenuTrigger } from '../ui/menu.tsx';
import { useT } from '../ui/t.tsx';

const examples = ['typical', 'borderline'] as const satisfies readonly CodeExample[];

interface VerbatimLineProps {
  verbatim: Verbatim;
  /** The verbatim's code, where verbatims of several codes stand together. */
  code: Code | null;
  ticked: boolean;
  onTick: (ticked: boolean) => void;
  onRecode: () => void;
}

/** A verbatim to read, to tick and to mark, with who says it and where it stands. */
export function VerbatimLine({ verbatim, code, ticked, onTick, onRecode }: VerbatimLineProps) {
  const t = useT();
  const { language } = useStudy();
  const { id, text, exemplary, example } = verbatim;
  return (
    <div className="verbatim">
      <Checkbox aria-label={t('codebook.tick', { text })} isSelected={ticked} onChange={onTick} />
      <div>
        <p lang={language} className="verbatim-text">
          {quote(text, language)}
        </p>
        <p className="ref">
          <Whereabouts verbatim={verbatim} />
          {exemplary && <ExemplaryMark />}
          {example && <span className="example-mark">{t(`codebook.mark.${example}`)}</span>}
          {verbatim.detached && <span>{t('codebook.detached')}</span>}
        </p>
        {code && (
          <CodeName
            small
            hue={toHue(code.hue)}
            name={code.name}
            emergent={code.origin === 'emergent'}
            lang={language}
          />
        )}
      </div>
      <MenuTrigger>
        <IconButton icon="more" small label={t('codebook.verbatim.menu')} />
        <Menu placement="bottom end">
          {examples.map((one) => (
            <MenuItem
              key={one}
              id={one}
              onAction={() =>
                void run(client.coding.markExample({ id, example: example === one ? null : one }))
              }
            >
              {t(example === one ? `codebook.unmark.${one}` : `codebook.markAs.${one}`)}
            </MenuItem>
          ))}
          <MenuItem
            id="exemplary"
            onAction={() => void run(client.coding.markExemplary({ ids: [id], exemplary: !exemplary }))}
          >
            {t(exemplary ? 'codebook.unmark.exemplary' : 'codebook.markAs.exemplary')}
          </MenuItem>
          <MenuRule />
          <MenuItem id="recode" onAction={onRecode}>
            {t('codebook.recode')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
    </div>
  );
}

/** Who says a verbatim, and where it stands: a button that goes there. */
export function Whereabouts({ verbatim }: { verbatim: Verbatim }) {
  const t = useT();
  const { sourceTitle: source, time, paragraph } = verbatim;
  const who = verbatim.participant ?? verbatim.speaker;
  return (
    <>
      {who !== null && <span className="who">{who}</span>}
      <button
        type="button"
        className="place"
        onClick={() => goTo({ section: 'sources', id: verbatim.sourceId, at: verbatim.id })}
      >
        {time === null
          ? t('codebook.place', { source, paragraph })
          : t('codebook.place.timed', { source, time: clock(time) })}
      </button>
    </>
  );
}
