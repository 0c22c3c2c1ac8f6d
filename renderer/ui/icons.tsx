import {
  ArrowDown,
  ArrowUp,
  Asterisk,
  Blend,
  Building2,
  ChartNoAxesColumn,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  CircleAlert,
  Clock,
  Ellipsis,
  FileText,
  GripVertical,
  House,
  Info,
  ListTree,
  Minus,
  PanelBottom,
  PanelRight,
  Pencil,
  Plus,
  Redo2,
  ScrollText,
  Search,
  StickyNote,
  Table2,
  Undo2,
  X,
  type LucideIcon,
} from 'lucide-react';

const icons = {
  start: House,
  overview: ChartNoAxesColumn,
  sources: FileText,
  codebook: ListTree,
  cases: Building2,
  matrices: Table2,
  agreement: Blend,
  exhibits: ScrollText,
  journal: Clock,
  search: Search,
  undo: Undo2,
  redo: Redo2,
  check: Check,
  close: X,
  plus: Plus,
  minus: Minus,
  edit: Pencil,
  more: Ellipsis,
  down: ChevronDown,
  left: ChevronLeft,
  right: ChevronRight,
  ascending: ArrowUp,
  descending: ArrowDown,
  exemplary: Asterisk,
  grip: GripVertical,
  dockBottom: PanelBottom,
  dockRight: PanelRight,
  memo: StickyNote,
  alert: CircleAlert,
  info: Info,
} satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof icons;

/** A 16 px line icon (12 px when `small`), always beside a word or inside something that has a name. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  const Drawing = icons[name];
  return (
    <Drawing
      className={small ? 'i s' : 'i'}
      size={small ? 12 : 16}
      strokeWidth={small ? 1.05 : 1.25}
      absoluteStrokeWidth
      aria-hidden
    />
  );
}
