import { guarded, procedures } from '../procedure.ts';
import { importCodes, previewCodes } from './code-list.ts';
import { exportCodes, readListFile } from './code-list-file.ts';
import { exportCodings } from './codings.ts';
import { exportMemos } from './memos.ts';

const interchange = procedures.interchange;

export const interchangeProcedures = interchange.router({
  exportCodings: interchange.exportCodings.handler(({ input, context: { engine }, signal }) =>
    guarded(
      exportCodings(engine.study, {
        path: engine.places.path(input.place, 'write'),
        format: input.format,
        definition: input.definition ?? null,
        confidential: input.confidential,
        signal,
      }),
    ),
  ),
  exportCodes: interchange.exportCodes.handler(({ input, context: { engine } }) =>
    exportCodes(engine.study, engine.places.path(input.place, 'write'), input.format, input.confidential),
  ),
  readCodes: interchange.readCodes.handler(async ({ input, context: { engine } }) => {
    const { text, table } =
      'text' in input
        ? { text: input.text, table: false }
        : await readListFile(engine.places.path(input.place, 'read'));
    return previewCodes(engine.study, text, table);
  }),
  importCodes: interchange.importCodes.handler(({ input, context }) =>
    importCodes(context.engine.study, input),
  ),
  exportMemos: interchange.exportMemos.handler(({ input, context: { engine } }) =>
    exportMemos(engine.study, engine.places.path(input.place, 'write'), input.format, input.confidential),
  ),
});
