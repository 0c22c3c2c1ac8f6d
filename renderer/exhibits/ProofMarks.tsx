import { useEffect, useState, type RefObject } from 'react';
import type { Exhibit } from '../../shared/contract/exhibits.ts';
import { useT } from '../ui/t.tsx';
import { findIn, placeOfRemark, type MarkedPlace } from './sheet-places.ts';

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
interface Mark {
  number: number;
  top: number;
}

const altered = 'exhibit-altered';
/** A mark's height in the sheet's pixels; the least step from one to the next, on the screen. */
const markSize = 16;
const markStep = 19;

/** The stretch of an element's text that holds the words; the whole element when they are not found in it. */
function rangeOf(element: Element, words: string): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const found = findIn(element.textContent, words);
  if (!found) return range;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    if (found.start >= passed && found.start < passed + length) range.setStart(node, found.start - passed);
    if (found.end > passed && found.end <= passed + length) range.setEnd(node, found.end - passed);
    passed += length;
  }
  return range;
}

function draw(sheet: HTMLElement, remarks: Exhibit['remarks'], places: readonly (MarkedPlace | null)[]) {
  const ground = sheet.getBoundingClientRect();
  const scale = ground.width / sheet.offsetWidth || 1;
  const marks: Mark[] = [];
  const boxes: Box[] = [];
  const waves: Range[] = [];
  for (const [index, place] of places.entries()) {
    const element = place && sheet.querySelector(`[data-at="${CSS.escape(place.at)}"]`);
    if (!element) continue;
    const ranges = place.words.map((words) => rangeOf(element, words));
    const [first] = (ranges[0] ?? element).getClientRects();
    if (!first) continue;
    marks.push({
      number: index + 1,
      top: (first.top + first.height / 2 - ground.top) / scale - markSize / 2,
    });
    if (remarks[index]?.type === 'altered') waves.push(...ranges);
    else
      for (const range of ranges)
        for (const rect of range.getClientRects())
          boxes.push({
            left: (rect.left - ground.left) / scale,
            top: (rect.top - ground.top) / scale,
            width: rect.width / scale,
            height: rect.height / scale,
          });
  }
  CSS.highlights.set(altered, new Highlight(...waves));
  marks.sort((a, b) => a.top - b.top);
  for (const [index, mark] of marks.entries()) {
    const above = marks[index - 1];
    if (above) mark.top = Math.max(mark.top, above.top + markStep / scale);
  }
  return { marks, boxes };
}

interface ProofMarksProps {
  exhibit: Exhibit;
  codes: readonly { readonly id: string }[];
  sheet: RefObject<HTMLElement | null>;
  onRemark: (number: number) => void;
}

/** The numbers of the remarks in the sheet's margin, at the height of the words they are about. */
export function ProofMarks({ exhibit, codes, sheet, onRemark }: ProofMarksProps) {
  const t = useT();
  const [{ marks, boxes }, setDrawn] = useState<{ marks: Mark[]; boxes: Box[] }>({ marks: [], boxes: [] });
  // Not a layout effect: those of children run before the sheet is known.
  useEffect(() => {
    const element = sheet.current;
    if (!element) return undefined;
    const { remarks, document, definition } = exhibit;
    const places = remarks.map((remark) => placeOfRemark(remark, document, definition, codes));
    const redraw = () => setDrawn(draw(element, remarks, places));
    redraw();
    const observer = new ResizeObserver(redraw);
    observer.observe(element);
    return () => {
      observer.disconnect();
      CSS.highlights.delete(altered);
    };
  }, [exhibit, codes, sheet]);
  return (
    <>
      {boxes.map((box, index) => (
        <i key={index} className="proof-box" style={box} aria-hidden />
      ))}
      {marks.map(({ number, top }) => (
        <button
          key={number}
          type="button"
          className="proof-mark num"
          style={{ top }}
          aria-label={t('exhibits.remark', { number })}
          onClick={() => onRemark(number)}
        >
          {number}
        </button>
      ))}
    </>
  );
}
