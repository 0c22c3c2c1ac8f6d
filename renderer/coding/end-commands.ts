import type { Command } from '../app/commands.ts';

/** The ends of the selected coding, moved by words and by characters. */
export const endSteps = (['start', 'end'] as const).flatMap((side) =>
  ([-1, 1] as const).flatMap((by) =>
    (['word', 'character'] as const).map((unit) => ({
      id: `coding.${side}.${by}.${unit}`,
      title: `coding.${side}.${by === -1 ? 'earlier' : 'later'}` as const,
      shortcut: `${unit === 'character' ? 'Mod+' : ''}Alt+${side === 'start' ? 'Shift+' : ''}${by === -1 ? 'ArrowLeft' : 'ArrowRight'}`,
      hidden: unit === 'character',
      menu: 'code' as const,
      step: { side, by, unit },
    })),
  ),
) satisfies readonly (Omit<Command, 'run'> & { step: unknown })[];
