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

const DIGIT = new RegExp('\\d', 'g');
const digits = new Map<string, number>();
function countDigits(text: string): number {
  let made = digits.get(text);
  if (made === undefined) {
    made = (text.match(DIGIT) ?? []).length;
    digits.set(text, made);
  }
  return made;
}

const PATTERNS = { word: /\w+/g };
const words = new Map<string, string>();
function toWords(text: string): string {
  let made = words.get(text);
  if (made === undefined) {
    made = [...text.matchAll(PATTERNS.word)].map(([word]) => word).join(' ');
    words.set(text, made);
  }
  return made;
}

http
  .createServer((request, response) => {
    const url = request.url ?? '';
    const [isFirst, next, word] = [VOWEL.test('aeiou'), DIGIT.lastIndex, PATTERNS.word.exec('one two three')];
    response.end(`${toConsonants(url)} ${countDigits(url)} ${toWords(url)} ${isFirst} ${next} ${word?.index}`);
    DIGIT.exec(url);
  })
  .listen(3000);
