import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import type { StudyData } from '../../electron/engine/project/study-data.ts';

/** The study that everything is measured on. */
export const size = {
  interviews: 60,
  words: 700_000,
  cases: 12,
  codes: 300,
  codings: 12_000,
  coders: 1,
  seed: 1,
};

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** Writes each interview as a Word file, its turns headed as transcription services do; returns the paths. */
export async function writeWordFiles(folder: string, sources: StudyData['sources']): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  for (const { title, speakers, paragraphs } of sources) {
    const children = paragraphs.flatMap(({ text, speaker, time, endTime }) => {
      const name = speakers[speaker ?? 0]?.name ?? '';
      const heading = `[${name}] (${clock(time ?? 0)} - ${clock(endTime ?? 0)})`;
      return [heading, text].map((line) => new Paragraph({ children: [new TextRun(line)] }));
    });
    const path = join(folder, `${title}.docx`);
    writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
    paths.push(path);
  }
  return paths;
}
