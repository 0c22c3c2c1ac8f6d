import type { DragEvent } from 'react';

/** What a code is called while it is dragged. */
export const codeType = 'application/x-annexe-code';

/** Makes an element a code that can be dragged onto the selection. */
export function dragsCode(id: string) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(codeType, id);
      event.dataTransfer.effectAllowed = 'copy';
    },
  };
}
