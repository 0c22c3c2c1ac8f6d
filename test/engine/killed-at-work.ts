import { writeSync } from 'node:fs';
import { Engine } from '../../electron/engine/engine.ts';
import { openStudy } from '../../electron/engine/project/lifecycle.ts';
import { addSource, removeSource, type SourceToStore } from '../../electron/engine/sources/commands.ts';

/*
 * Works on the study at the path given until it is killed: stores sources, takes every other one away again, and names
 * the others on a line of their own once they are committed.
 */
const [, , path = ''] = process.argv;
const study = openStudy(new Engine(`${path}-data`), path);

function note(title: string): SourceToStore {
  const paragraphs = Array.from({ length: 60 }, (_, index) => ({
    text: `Paragraphe ${index} : nous partageons nos machines et l’atelier.`,
    marks: [],
    speaker: null,
    time: null,
    endTime: null,
    startsTurn: false,
  }));
  return {
    title,
    kind: 'field-note',
    caseIds: [],
    date: null,
    durationMinutes: null,
    place: '',
    speakers: [],
    paragraphs,
  };
}

for (let n = 0; ; n += 1) {
  const title = `${process.pid} ${n}`;
  addSource(study, note(title));
  writeSync(1, `committed ${title}\n`);
  removeSource(study, addSource(study, note(`${title} removed`)));
}
