import memoizee from 'memoizee';

function initials(name: string, separator: string): string {
  return name
    .split(' ')
    .map((word) => word.charAt(0))
    .join(separator);
}

const initialsOf = memoizee(initials, { length: 2 });

export const label = (name: string): string => initialsOf(name, '.');
