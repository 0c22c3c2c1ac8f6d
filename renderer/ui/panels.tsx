import {
  Fragment,
  useCallback,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { classNames } from './class-names.ts';
import { useT } from './t.tsx';
import './panels.css';

const storageKey = (name: string) => `annexe.panel.${name}`;

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

function remembered(name: string): number | null {
  try {
    const value = Number(localStorage.getItem(storageKey(name)));
    return Number.isFinite(value) && value > 0 ? value : null;
  } catch {
    return null;
  }
}

function remember(name: string, size: number) {
  try {
    localStorage.setItem(storageKey(name), String(Math.round(size)));
  } catch {
    // A browser that keeps nothing still shows panels at their usual size.
  }
}

/** A panel's size in pixels: the one chosen before under this name, else `usual`. Setting it remembers it. */
export function usePanelSize(name: string, usual: number, least: number, most: number) {
  const [size, setSize] = useState(() => clamp(remembered(name) ?? usual, least, most));
  const set = useCallback(
    (next: number) => {
      const kept = clamp(next, least, most);
      setSize(kept);
      remember(name, kept);
    },
    [name, least, most],
  );
  return [size, set] as const;
}

export interface GripProps {
  /** What is resized, for screen readers. */
  label: string;
  /** The id of the panel that is resized. */
  controls?: string;
  size: number;
  usual: number;
  least: number;
  most: number;
  onSize: (size: number) => void;
  /** The side on which the resized panel lies. */
  panel: 'left' | 'right' | 'top' | 'bottom';
}

/** The edge between two panels: drag it, or focus it and use the arrow keys (Home, End: smallest, largest); a double click goes back to the usual size. */
export function Grip({ label, controls, size, usual, least, most, onSize, panel }: GripProps) {
  const start = useRef<{ at: number; size: number } | null>(null);
  const [dragging, setDragging] = useState(false);
  const t = useT();
  const upright = panel === 'left' || panel === 'right';
  const grows = panel === 'left' || panel === 'top' ? 1 : -1;
  const at = (event: PointerEvent) => (upright ? event.clientX : event.clientY);

  function walk(event: KeyboardEvent) {
    const step = event.shiftKey ? 40 : 10;
    const [less, more] = upright ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    if (event.key === less) onSize(size - step * grows);
    else if (event.key === more) onSize(size + step * grows);
    else if (event.key === 'Home') onSize(least);
    else if (event.key === 'End') onSize(most);
    else return;
    event.preventDefault();
  }

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={t('app.resize', { panel: label })}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      aria-valuenow={Math.round(size)}
      aria-valuemin={least}
      aria-valuemax={most}
      {...(controls ? { 'aria-controls': controls } : {})}
      className={classNames('grip', upright ? 'upright' : 'level')}
      {...(dragging ? { 'data-dragging': true } : {})}
      onKeyDown={walk}
      onDoubleClick={() => onSize(usual)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: at(event), size };
        setDragging(true);
      }}
      onPointerMove={(event) => {
        if (start.current) onSize(start.current.size + (at(event) - start.current.at) * grows);
      }}
      onLostPointerCapture={() => {
        start.current = null;
        setDragging(false);
      }}
    />
  );
}

export interface PanelSpec {
  /** Names the size that is remembered; unique in the workbench. */
  name: string;
  /** What the panel is, for screen readers. */
  label: string;
  /** Sizes in pixels. Exactly one panel leaves them out and takes the rest. */
  usual?: number;
  least?: number;
  most?: number;
  className?: string;
  content: ReactNode;
}

/** Panels side by side (or one above the other when `down`), with edges that can be moved and stay where they were put. */
export function SplitPanels({
  panels,
  down = false,
  className,
}: {
  panels: readonly PanelSpec[];
  down?: boolean;
  className?: string;
}) {
  const rest = panels.findIndex((panel) => panel.usual === undefined);
  return (
    <div className={classNames('panels', down && 'down', className)}>
      {panels.map((panel, index) =>
        index === rest || panel.usual === undefined ? (
          <div key={panel.name} className={classNames('panel rest', panel.className)}>
            {panel.content}
          </div>
        ) : (
          <SizedPanel key={panel.name} panel={panel} usual={panel.usual} before={index < rest} down={down} />
        ),
      )}
    </div>
  );
}

function SizedPanel({
  panel,
  usual,
  before,
  down,
}: {
  panel: PanelSpec;
  usual: number;
  before: boolean;
  down: boolean;
}) {
  const id = useId();
  const least = panel.least ?? 160;
  const most = panel.most ?? 720;
  const [size, setSize] = usePanelSize(panel.name, usual, least, most);
  const side = down ? (before ? 'top' : 'bottom') : before ? 'left' : 'right';
  const grip = (
    <Grip label={panel.label} controls={id} panel={side} {...{ size, usual, least, most }} onSize={setSize} />
  );
  const body = (
    <div
      id={id}
      className={classNames('panel', panel.className)}
      style={down ? { height: size } : { width: size }}
    >
      {panel.content}
    </div>
  );
  return (
    <Fragment>
      {!before && grip}
      {body}
      {before && grip}
    </Fragment>
  );
}
