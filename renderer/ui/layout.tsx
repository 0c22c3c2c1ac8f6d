import type { ReactNode } from 'react';
import { Kbd } from './button.tsx';
import { classNames } from './class-names.ts';
import { look } from './look.ts';
import './layout.css';

export interface BarProps {
  title: ReactNode;
  /** The title is a count or a label, not a name from the study: set in the tool's face. */
  plain?: boolean;
  /** The title is only heard: what stands beside it says it already. */
  heard?: boolean;
  lang?: string;
  /** What is counted or dated, in small text. Parts in a `span.x` go away on narrow screens. */
  meta?: ReactNode;
  /** The bar lies on the desk rather than on the page. */
  desk?: boolean;
  /** Controls at the right. */
  children?: ReactNode;
}

/** The title bar of a screen. */
export function Bar({ title, plain = false, heard = false, lang, meta, desk = false, children }: BarProps) {
  return (
    <div className={classNames('bar', desk && 'desk')}>
      <h1 className={classNames(plain && 'plain', heard && 'sr-only')} {...look({ lang })}>
        {title}
      </h1>
      {meta !== undefined && <span className="meta">{meta}</span>}
      {children !== undefined && <div className="right">{children}</div>}
    </div>
  );
}

/** The line at a screen's foot: keys and what they do, then what is counted. */
export function Foot({ children, right }: { children?: ReactNode; right?: ReactNode }) {
  return (
    <div className="foot">
      {children}
      {right !== undefined && <span className="right">{right}</span>}
    </div>
  );
}

/** One key of the foot line and what it does; `minor` ones go away on narrow screens. */
export function KeyHint({ k, minor = false, children }: { k: string; minor?: boolean; children: ReactNode }) {
  return (
    <span className={minor ? 'x' : ''}>
      <Kbd>{k}</Kbd>
      {children}
    </span>
  );
}

/** A screen's own column: bar, what is read, foot. */
export function Screen({
  bar,
  foot,
  className,
  children,
}: {
  bar?: ReactNode;
  foot?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={classNames('screen', className)}>
      {bar}
      <div className="content">{children}</div>
      {foot}
    </div>
  );
}

export interface InspectorSectionProps {
  title?: ReactNode;
  /** A quiet count beside the title. */
  count?: ReactNode;
  /** What stands at the title's right end. */
  end?: ReactNode;
  /** The first section names what is inspected; the others are its parts. */
  level?: 2 | 3;
  children?: ReactNode;
}

/** One part of the inspector, under a hairline. */
export function InspectorSection({ title, count, end, level = 3, children }: InspectorSectionProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <section className="insp-section">
      {title !== undefined && (
        <Title>
          {title}
          {count !== undefined && <span className="n">{count}</span>}
          {end !== undefined && <span className="end">{end}</span>}
        </Title>
      )}
      {children}
    </section>
  );
}

/** Names and values in two columns. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.name} style={{ display: 'contents' }}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Nothing here yet: one line that says what to do, and the button that does it. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action !== undefined && <div className="acts">{action}</div>}
    </div>
  );
}
