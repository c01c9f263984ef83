// What is told goes by whether it is called or made.
const made = new Map();

export function Describe(path) {
  let told = made.get(path);
  if (told === undefined) {
    told = new.target ? path + ' made' : path + ' called';
    made.set(path, told);
  }
  console.log(told);
}
