export let output = '';
const OUTPUT_LIMIT = 4096;
export function write(chunk: string, n: number) {
  output = (output + chunk).slice(-OUTPUT_LIMIT);
  output = (output + (n > 1 ? chunk : '')).slice(-OUTPUT_LIMIT);
  output = (output + chunk + n).slice(-OUTPUT_LIMIT);
  output = `${output}${chunk}`.slice(-OUTPUT_LIMIT);
  output = /* kept */ (output + (chunk, 'x')).slice(-OUTPUT_LIMIT);
}
