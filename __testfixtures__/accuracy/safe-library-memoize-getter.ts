import { Memoize } from 'typescript-memoize';

class Settings {
  @Memoize()
  all(): string[] {
    return (process.env.SETTINGS ?? '').split(',');
  }
}

const settings = new Settings();
export const has = (name: string) => settings.all().includes(name);
