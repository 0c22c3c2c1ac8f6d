import { StudyError } from '../../shared/contract/errors.ts';
import { errorMessageId } from '../../shared/messages/error-message.ts';
import { messages } from '../../shared/messages/index.ts';
import { complain, print, printJson } from './output.ts';
import { withStudy } from './open.ts';

/** `annexe check FILE [--json]` */
export async function checkCommand(file: string, options: { json?: boolean }): Promise<number> {
  const report = await withStudy(file, ({ client }) => client.project.check()).catch((error: unknown) => {
    if (!(error instanceof StudyError) || error.code !== 'Corrupt') throw error;
    return { ok: false, problems: [messages.en[errorMessageId(error.code, error.details)]], counts: {} };
  });
  if (options.json) printJson(report);
  else {
    for (const [name, count] of Object.entries(report.counts)) print(`${count} ${name}`);
    if (report.ok) print('No problem found.');
  }
  if (!report.ok) complain(`${file}: ${report.problems.join(' · ')}`);
  return report.ok ? 0 : 1;
}
