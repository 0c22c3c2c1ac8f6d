import { keepCompiled } from './compiled.ts';
import { dataFolder } from './folders.ts';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 14)) {
  // better-sqlite3 would end the process without a word, so it is not even loaded.
  process.stderr.write(
    `annexe: this is Node ${process.versions.node} and 22.14 is needed; run it as: npm run --silent annexe -- …\n`,
  );
  process.exitCode = 2;
} else {
  await keepCompiled(dataFolder());
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
}
