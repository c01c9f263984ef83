/** Prints what a dry run decides about the containers of the applications in `__testfixtures__/applications`, against the labels of their authors. */
import { applications, describeApplication, judgeApplication } from '../src/testing/applications.ts';

for (const name of applications) process.stdout.write(describeApplication(name, await judgeApplication(name)));
