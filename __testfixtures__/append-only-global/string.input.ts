export let output = '';
export function write(chunk: string, n: number) {
  output += chunk;
  output += n > 1 ? chunk : '';
  output = output + chunk + n;
  output = `${output}${chunk}`;
  output += /* kept */ (chunk, 'x');
}
