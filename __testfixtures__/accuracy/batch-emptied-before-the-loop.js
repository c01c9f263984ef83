import { takeOne } from 'queue-of-jobs';

let batch = ['start'];
batch = [];

while (true) {
  batch.push(await takeOne());
  console.log(batch.join());
}
