let calls = 0;

/** Another method may run each time. */
const Counted =
  (): ClassDecorator =>
  (target) => {
    const { make } = target.prototype;
    target.prototype.make = function (title: string) {
      calls += 1;
      return `${make.call(this, title)} ${calls}`;
    };
  };

@Counted()
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
