import { titles } from '../src/named.ts';
import { title } from '../src/use-named.ts';

beforeEach(() => {
  titles.clear();
});

it('is loud', () => {
  expect(title('a')).toBe('A');
});
