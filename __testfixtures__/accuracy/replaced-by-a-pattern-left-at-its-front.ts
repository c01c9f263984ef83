import http from 'node:http';

const VOWEL = /[aeiou]/g;
const withoutVowels = new Map<string, string>();
function toConsonants(text: string): string {
  let made = withoutVowels.get(text);
  if (made === undefined) {
    made = text.replace(VOWEL, '');
    withoutVowels.set(text, made);
  }
  return made;
}

function countVowels(text: string): number {
  let count = 0;
  while (VOWEL.exec(text) !== null) count += 1;
  return count;
}

const PATTERNS = { digit: /\d/g, word: /\w/ };
const withoutDigits = new Map<string, string>();
function toLetters(text: string): string {
  let made = withoutDigits.get(text);
  if (made === undefined) {
    made = text.replaceAll(PATTERNS.digit, '').replace(PATTERNS.word, '*');
    withoutDigits.set(text, made);
  }
  return made;
}

http
  .createServer((request, response) => {
    const url = request.url ?? '';
    const isWord = PATTERNS.word.test(url);
    response.end(`${toConsonants(url)} ${countVowels(url)} ${toLetters(url)} ${isWord} ${url.split(PATTERNS.digit).length}`);
  })
  .listen(3000);
