import type { ComponentType } from 'react';
import { defineCommand, useCommands } from '../app/commands.ts';
import { goTo, usePlace } from '../app/location.ts';
import { CountsScreen } from '../counts/CountsScreen.tsx';
import { MatricesScreen } from '../matrices/MatricesScreen.tsx';
import { MatrixList } from '../matrices/MatrixList.tsx';
import { PairsScreen } from './PairsScreen.tsx';
import { placeOfRoom, roomNames, roomOf, type Room, type RoomName } from './rooms.ts';
import { TruthTableScreen } from './TruthTableScreen.tsx';
import { WorkScreen } from './WorkScreen.tsx';
import './comparison.css';

const rooms: Readonly<Record<RoomName, ComponentType<{ id: string | null }>>> = {
  work: WorkScreen,
  pairs: PairsScreen,
  truth: TruthTableScreen,
  counts: CountsScreen,
};

const commands = roomNames.map((name) =>
  defineCommand({
    id: `comparison.${name}`,
    title: name === 'counts' ? 'counts.title' : `comparison.${name}`,
    run: () => goTo(placeOfRoom({ name, id: null })),
  }),
);

/** The matrices, and what is read off them: cases compared, counts, and what is left to do. */
export function AnalysisScreen() {
  const { id } = usePlace();
  const room = roomOf(id);
  useCommands(commands);
  return (
    <>
      {room ? (
        <>
          <ShownRoom key={room.id} {...room} />
          <MatrixList shown={null} />
        </>
      ) : (
        <MatricesScreen />
      )}
    </>
  );
}

function ShownRoom({ name, id }: Room) {
  const Shown = rooms[name];
  return <Shown id={id} />;
}
