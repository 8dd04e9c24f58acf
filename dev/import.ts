import { importCheck } from './importCheck';

void importCheck(process.argv.slice(2)).then(({ code, out, err }) => {
  process.stdout.write(out);
  process.stderr.write(err);
  process.exitCode = code;
});
