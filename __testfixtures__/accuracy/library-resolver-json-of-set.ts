import memoize from 'lodash/memoize';

interface Options { name: string; tags: Set<string> }

const tagsOf = memoize((options: Options): string => options.name + [...options.tags].join(), (options: Options) => JSON.stringify(options));

export function all(list: Options[]): string[] {
  return list.map((options) => tagsOf(options));
}
