import { classNames } from './class-names.ts';
import { look } from './look.ts';
import { Icon } from './icons.tsx';
import { useT } from './t.tsx';
import './code.css';

/** A code's colour: 0 is none, 1 to 11 the families of the tokens. */
export type Hue = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

const isHue = (value: number): value is Hue => Number.isInteger(value) && value >= 0 && value <= 11;

/** A stored number as a hue; anything else is no colour. */
export function toHue(value: number | null | undefined): Hue {
  return value !== null && value !== undefined && isHue(value) ? value : 0;
}

/** The classes under which `--mark`, `--text`, `--t1`…`--t3` and `--ts` are a code's colours. */
export function codeClass(hue: Hue): string {
  return `code h${hue}`;
}

/** A code's mark: filled for an a priori code, outlined for an emergent one. */
export function CodeChip({
  hue,
  emergent = false,
  small = false,
}: {
  hue: Hue;
  emergent?: boolean;
  small?: boolean;
}) {
  return (
    <span className={classNames(codeClass(hue), 'chip', emergent && 'em', small && 'small')} aria-hidden />
  );
}

/** A code: its mark and its name, the name in its colour when `tinted`. */
export function CodeName(props: {
  hue: Hue;
  name: string;
  emergent?: boolean;
  tinted?: boolean;
  small?: boolean;
  lang?: string;
}) {
  const { hue, name, emergent = false, tinted = false, small = false, lang } = props;
  return (
    <span className={classNames(codeClass(hue), 'code-name', tinted && 'tinted', small && 'small')}>
      <CodeChip hue={hue} emergent={emergent} small={small} />
      <span {...look({ lang })}>{name}</span>
    </span>
  );
}

export type RatingValue = 'none' | 'weak' | 'medium' | 'strong' | 'unclear';

const filled = { none: 0, weak: 1, medium: 2, strong: 3, unclear: 0 } satisfies Record<RatingValue, number>;

/** A finding's rating: three bars, and the word (hidden from sight only when `bare`). */
export function Rating({ value, bare = false }: { value: RatingValue; bare?: boolean }) {
  const t = useT();
  return (
    <span className="rating" {...(bare ? { title: t(`app.rating.${value}`) } : {})}>
      <span className={classNames('bars', value === 'unclear' && 'unclear')} aria-hidden>
        {[1, 2, 3].map((bar) => (
          <i key={bar} className={bar <= filled[value] ? 'on' : ''} />
        ))}
      </span>
      <span className={bare ? 'sr-only' : ''}>{t(`app.rating.${value}`)}</span>
    </span>
  );
}

/** Says that verbatims came or went since the finding was written. */
export function StaleMark({ children }: { children?: string }) {
  const t = useT();
  return <span className="stale">{children ?? t('app.stale')}</span>;
}

/** Says that a finding rests on no verbatim. */
export function NoEvidenceMark({ children }: { children?: string }) {
  const t = useT();
  return <span className="noev">{children ?? t('app.noEvidence')}</span>;
}

/** Says that a verbatim is exemplary. */
export function ExemplaryMark() {
  const t = useT();
  return (
    <span className="exm">
      <Icon name="exemplary" small />
      {t('app.exemplary')}
    </span>
  );
}

/** How far something is: nothing, part or all done; `label` says so in words. */
export function StateDisc({ state, label }: { state: 'empty' | 'half' | 'full'; label: string }) {
  return (
    <span
      className={classNames('st', state !== 'empty' && state)}
      role="img"
      aria-label={label}
      title={label}
    />
  );
}

/** A proof mark's number, or the tick of one that is settled. */
export function ProofNumber({ number }: { number: number | 'settled' }) {
  return number === 'settled' ? (
    <span className="num ok">
      <Icon name="check" small />
    </span>
  ) : (
    <span className="num">{number}</span>
  );
}
