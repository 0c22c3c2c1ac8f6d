import { useEffect, useRef, type ReactNode } from 'react';
import { Button as AriaButton, MenuTrigger } from 'react-aria-components';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icons.tsx';
import { look } from '../ui/look.ts';
import { Grip, usePanelSize } from '../ui/panels.tsx';
import { useT } from '../ui/t.tsx';
import { formatPlace, goTo, sections, type Section } from './location.ts';
import { useSlots } from './slots.tsx';
import { TopBar, type TopBarProps } from './TopBar.tsx';
import './shell.css';

export interface ShellProps extends Omit<TopBarProps, 'section'> {
  studyName: string;
  /** What opens from the study's name: a `Menu`. */
  studyMenu?: ReactNode;
  section: Section;
  /** What stands beside a section's name: how many sources, codes… */
  counts: Partial<Record<Section, string>>;
  children: ReactNode;
}

const navSections = sections.filter((section) => section !== 'start');

/** The frame: sections at the left, the top bar, the screen, and the inspector while a screen fills it. */
export function Shell({ studyName, studyMenu, section, counts, children, ...top }: ShellProps) {
  const t = useT();
  const { setSubList, setInspector, inspectors } = useSlots();
  const [navSize, setNavSize] = usePanelSize('nav', 208, 168, 360);
  const [inspectorSize, setInspectorSize] = usePanelSize('inspector', 316, 240, 560);
  const main = useFocusOnChange(section);
  return (
    <div className="app">
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('app.skip')}
      </a>
      <nav className="nav" aria-label={t('app.nav')}>
        <div className="nav-in" style={{ width: navSize }}>
          <StudyName name={studyName} menu={studyMenu} />
          <ul className="sec">
            {navSections.map((one) => (
              <li key={one}>
                <SectionLink section={one} current={one === section} {...look({ count: counts[one] })} />
              </li>
            ))}
          </ul>
          <div className="sub" ref={setSubList} />
        </div>
        <Grip
          label={t('app.resize.nav')}
          panel="left"
          size={navSize}
          usual={208}
          least={168}
          most={360}
          onSize={setNavSize}
        />
      </nav>
      <TopBar section={section} {...top} />
      <div className="desk-row">
        <main className="main" id="main" tabIndex={-1} ref={main} aria-label={t(`app.section.${section}`)}>
          {children}
        </main>
        <aside className={classNames('insp', inspectors === 0 && 'none')} aria-label={t('app.inspector')}>
          <Grip
            label={t('app.resize.inspector')}
            panel="right"
            size={inspectorSize}
            usual={316}
            least={240}
            most={560}
            onSize={setInspectorSize}
          />
          <div className="insp-in" style={{ width: inspectorSize }} ref={setInspector} />
        </aside>
      </div>
    </div>
  );
}

function StudyName({ name, menu }: { name: string; menu: ReactNode }) {
  const t = useT();
  const words = (
    <>
      <span className="initial" aria-hidden>
        {[...name][0]}
      </span>
      <span className="name">{name}</span>
    </>
  );
  if (!menu) return <div className="study">{words}</div>;
  return (
    <MenuTrigger>
      <AriaButton className="study" aria-label={t('app.study.menu', { name })}>
        {words}
        <Icon name="down" small />
      </AriaButton>
      {menu}
    </MenuTrigger>
  );
}

function SectionLink({
  section,
  current,
  count,
}: {
  section: Exclude<Section, 'start'>;
  current: boolean;
  count?: string;
}) {
  const t = useT();
  const title = t(`app.section.${section}`);
  return (
    <a
      href={`#${formatPlace({ section })}`}
      title={title}
      {...(current ? { 'aria-current': 'page' } : {})}
      onClick={(event) => {
        event.preventDefault();
        goTo({ section });
      }}
    >
      <Icon name={section} />
      <span className="name">{title}</span>
      {count !== undefined && <span className="n">{count}</span>}
    </a>
  );
}

/** The main part takes the focus when the section changes, so that keys and screen readers follow; not on the first one. */
function useFocusOnChange(section: Section) {
  const main = useRef<HTMLElement>(null);
  const seen = useRef(section);
  useEffect(() => {
    if (seen.current === section) return;
    seen.current = section;
    const focused = document.activeElement;
    const elsewhere = !focused || focused === document.body || !main.current?.contains(focused);
    if (elsewhere) main.current?.focus({ preventScroll: true });
  }, [section]);
  return main;
}
