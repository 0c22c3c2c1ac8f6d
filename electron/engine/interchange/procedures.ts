import { guarded, procedures } from '../procedure.ts';
import { exportCodings } from './codings.ts';

const interchange = procedures.interchange;

export const interchangeProcedures = interchange.router({
  exportCodings: interchange.exportCodings.handler(({ input, context: { engine }, signal }) =>
    guarded(exportCodings(engine.study, engine.places.path(input.place, 'write'), signal)),
  ),
});
