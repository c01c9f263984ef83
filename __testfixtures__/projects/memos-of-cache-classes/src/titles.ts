import { Cache } from './cache';

const titles = new Cache<string, string>('titles');

export function titleIn(title: string, locale: string): string {
  return titles.getOrCompute(`${locale}:${title}`, () => title.toLocaleUpperCase(locale));
}

class Slugs {
  private readonly slugs = new Cache<string, string>('slugs');

  of(title: string): string {
    return this.slugs.getOrCompute(title, (text) => text.toLowerCase().replace(/\W+/g, '-'));
  }

  report(): string {
    return `${this.slugs.label} ${this.slugs.hitRatio()}`;
  }
}

const slugs = new Slugs();

export const slugOf = (title: string): string => slugs.of(title);

export const report = (): string => slugs.report();
