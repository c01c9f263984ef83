import { source } from './source.ts';

process.on('message', (part: any) => {
  part.channels.push(part.name);
  part.branches.push(part.name);
  console.log(source.list());
});
