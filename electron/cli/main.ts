import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ExhibitFormat } from '../../shared/contract/exhibits.ts';
import { checkCommand } from './check.ts';
import { exportCommand } from './export.ts';
import { generateCommand } from './generate.ts';
import { importCommand } from './import.ts';
import { listCommand, listed } from './list.ts';
import { newCommand } from './new.ts';
import { complain, explain } from './output.ts';
import { serveCommand } from './serve.ts';

function whole(least: number) {
  return (value: string): number => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least)
      throw new InvalidArgumentError(`a whole number of ${least} or more is needed.`);
    return number;
  };
}

/** The command line. Resolves to the exit code: 0 fine, 1 the study has a problem, 2 wrong use or unreadable input. */
export async function main(args: readonly string[]): Promise<number> {
  let code = 0;
  const act =
    <A extends unknown[]>(command: (...given: A) => Promise<number> | number) =>
    async (...given: A): Promise<void> => {
      const about = typeof given[0] === 'string' ? given[0] : '';
      try {
        code = await command(...given);
      } catch (error) {
        code = explain(error, about);
      }
    };
  // A reader such as `head` that has seen enough closes the pipe: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(code);
  });
  const program = new Command('annexe')
    .description('A workbench for multiple-case studies, from the command line.')
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .showHelpAfterError(false);

  program
    .command('new <file>')
    .description('make a new study')
    .option('--title <title>', 'its title')
    .addOption(new Option('--language <language>', 'its language').choices(['fr', 'en', 'es']).default('en'))
    .option('--demo', 'fill it with the example study')
    .action(act(newCommand));
  program
    .command('import <file> <paths...>')
    .description('read interviews, field notes or documents (.docx, .txt, .md) into a study')
    .option('--case <name>', 'the case that they belong to; made when the study has none of that name')
    .addOption(
      new Option('--kind <kind>', 'what they are')
        .choices(['interview', 'field-note', 'document'])
        .default('interview'),
    )
    .action(act(importCommand));
  program
    .command('list <file>')
    .description('list what a study holds')
    .addArgument(program.createArgument('<what>').choices(listed))
    .option('--json', 'as an array of objects')
    .action(act(listCommand));
  program
    .command('export <file> [exhibit]')
    .description('print an exhibit, named by its title, label or number, or all of them to one file')
    .option('--all', 'all exhibits in one file, after a table of contents')
    .addOption(
      new Option('--format <format>', 'the format').choices(ExhibitFormat.options).makeOptionMandatory(),
    )
    .option('--output <path>', 'the file to write; without it, one in this folder')
    .action(act(exportCommand));
  program
    .command('check <file>')
    .description('check that a study is whole and every verbatim is what was said')
    .option('--json', 'as an object')
    .action(act(checkCommand));
  program
    .command('serve [file]')
    .description('open the workbench in the browser of this machine')
    .option('--port <number>', 'the port, any free one when left out', whole(0), 0)
    .option('--no-open', 'print the address only')
    .option('--demo', 'open the example study')
    .option('--folder <path>', 'where new studies are kept')
    .action(act(serveCommand));
  program
    .command('generate <file>')
    .description('make a study of a stated size, for trials and measurements')
    .requiredOption('--interviews <number>', 'interviews', whole(1))
    .requiredOption('--words <number>', 'words in all', whole(1))
    .requiredOption('--cases <number>', 'cases', whole(1))
    .requiredOption('--codes <number>', 'codes', whole(1))
    .requiredOption('--codings <number>', 'codings', whole(0))
    .option('--coders <number>', 'coders', whole(1), 1)
    .option('--seed <number>', 'the same seed makes the same study', whole(0), 1)
    .action(act(generateCommand));

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') {
      complain(
        `name a command: ${program.commands.map((command) => command.name()).join(', ')}. See: annexe --help`,
      );
      return 2;
    }
    complain(`${error.message.replace(/^error: /, '').replaceAll(/\s*\n\s*/g, ' ')} See: annexe --help`);
    return 2;
  }
  return code;
}
