import type { MouseEvent } from 'react';

/**
 * For a line that is dragged and holds a tick box: the box takes the press of the mouse for itself and keeps it from what
 * it does otherwise, which is to begin a drag. The box hears of pointers, and is ticked as before.
 */
export const dragsByWords = {
  onMouseDownCapture: (event: MouseEvent): void => event.stopPropagation(),
};
