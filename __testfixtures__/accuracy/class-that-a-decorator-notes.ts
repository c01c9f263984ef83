const services: unknown[] = [];

/** Notes which class it stands at, and nothing else. */
const Service =
  (): ClassDecorator =>
  (target) => {
    services.push(target);
  };

@Service()
class Slugs {
  readonly #slugs = new Map<string, string>();

  get(title: string): string {
    const known = this.#slugs.get(title);
    if (known !== undefined) return known;
    const made = this.make(title);
    this.#slugs.set(title, made);
    return made;
  }

  private make(title: string): string {
    return title.trim().toLowerCase();
  }
}

export const slugs = new Slugs();
