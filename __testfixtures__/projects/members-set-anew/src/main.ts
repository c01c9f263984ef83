import { addProblem } from './report.ts';

process.on('message', (name: string) => console.log(addProblem(name)));
