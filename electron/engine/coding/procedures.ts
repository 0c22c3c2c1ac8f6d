import { procedures } from '../procedure.ts';
import {
  adjustCoding,
  applyBeside,
  applyCodes,
  applyNewCode,
  markExample,
  markExemplary,
  removeCodings,
  setCodingCase,
} from './commands.ts';
import { detachedCodings, sameWords } from './detached.ts';
import { autocode, previewAutocode } from './autocode.ts';
import { codingDetail } from './detail.ts';
import { codingsOfSource, recentCodes } from './queries.ts';
import { verbatimsOfCode, verbatimsOfCodes } from './verbatims.ts';

const { coding } = procedures;

export const codingProcedures = coding.router({
  ofSource: coding.ofSource.handler(({ input, context }) =>
    codingsOfSource(context.engine.study, input.sourceId),
  ),
  ofCode: coding.ofCode.handler(({ input, context }) => verbatimsOfCode(context.engine.study, input.codeId)),
  ofCodes: coding.ofCodes.handler(({ input, context }) =>
    verbatimsOfCodes(context.engine.study, input.codeIds),
  ),
  detail: coding.detail.handler(({ input, context }) => codingDetail(context.engine.study, input.id)),
  detached: coding.detached.handler(({ context }) => detachedCodings(context.engine.study)),
  sameWords: coding.sameWords.handler(({ input, context }) => sameWords(context.engine.study, input.id)),
  recentCodes: coding.recentCodes.handler(({ context: { engine } }) =>
    recentCodes(engine.study, engine.study.coderId),
  ),
  apply: coding.apply.handler(({ input, context }) => applyCodes(context.engine.study, input)),
  applyNew: coding.applyNew.handler(({ input, context }) => applyNewCode(context.engine.study, input)),
  applyBeside: coding.applyBeside.handler(({ input, context }) => applyBeside(context.engine.study, input)),
  autocodePreview: coding.autocodePreview.handler(({ input, context: { engine } }) =>
    previewAutocode(engine.study, engine.study.coderId, input),
  ),
  autocode: coding.autocode.handler(({ input, context }) => autocode(context.engine.study, input)),
  remove: coding.remove.handler(({ input, context }) => removeCodings(context.engine.study, input.ids)),
  adjust: coding.adjust.handler(({ input, context }) => adjustCoding(context.engine.study, input)),
  setCase: coding.setCase.handler(({ input, context }) =>
    setCodingCase(context.engine.study, input.id, input.caseId),
  ),
  markExemplary: coding.markExemplary.handler(({ input, context }) =>
    markExemplary(context.engine.study, input.ids, input.exemplary),
  ),
  markExample: coding.markExample.handler(({ input, context }) =>
    markExample(context.engine.study, input.id, input.example),
  ),
});
