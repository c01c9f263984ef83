/** Prints what a dry run decides about the containers of the applications in `__testfixtures__/applications`, against the labels of their authors. */
import { applications, judgeApplication } from '../src/testing/applications.ts';

const share = (some: number, all: number): string => `${some}/${all} (${Math.round((some / all) * 100)} %)`;

for (const name of applications) {
  const judged = await judgeApplication(name);
  const count = (label: string, isIt: (decision: string) => boolean): string => {
    const own = judged.filter((one) => one.expect === label);
    return share(own.filter(({ decision }) => isIt(decision)).length, own.length);
  };
  const unsafe = judged.filter((one) => one.expect !== 'rewrite' && one.decision === 'rewrite').length;
  const leaks = judged.filter((one) => one.expect !== 'safe');
  const found = leaks.filter(({ decision }) => /^(?:rewrite|suggest|refuse)$/.test(decision)).length;
  process.stdout.write(`${name}\n`);
  process.stdout.write(`  leaks found     ${share(found, leaks.length)}\n`);
  process.stdout.write(`  rewritten       ${count('rewrite', (decision) => decision === 'rewrite')} of those that a limit cannot harm\n`);
  process.stdout.write(`  bounded, safe   ${count('safe', (decision) => decision === 'safe' || decision === 'nothing')}\n`);
  process.stdout.write(`  unsafe rewrites ${unsafe}\n`);
}
