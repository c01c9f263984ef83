const MOST = 100;

const errors: string[] = [];

export function note(error: string): void {
  errors.push(error);
}

/** From 1 to 100, whatever is asked for. */
export function newest(count = 20): readonly string[] {
  const wanted = Math.min(Math.max(1, Math.trunc(count) || 1), MOST);
  return errors.slice(-wanted);
}

export class Jobs {
  static readonly #finished: string[] = [];

  static add(job: string): void {
    this.#finished.push(job);
  }

  /** All calls are seen. */
  static last(count: 10 | 25): string[] {
    return this.#finished.slice(-count).reverse();
  }
}

/** How many are shown is said where it is made. */
class Orders {
  readonly #shown: number;
  readonly #orders: string[] = [];

  constructor(shown: number) {
    this.#shown = shown;
  }

  add(order: string): void {
    this.#orders.push(order);
  }

  list(): string[] {
    return this.#orders.slice(-this.#shown);
  }
}

export const orders = new Orders(50);

const visits: string[] = [];

export function visit(path: string): void {
  visits.push(path);
}

/** None would mean all of them. */
export function lastVisits(count: number): string[] {
  return visits.slice(-Math.min(count, MOST));
}

const queries: string[] = [];

export function query(text: string): void {
  queries.push(text);
}

/** One call says 0. */
export function lastQueries(count: number): string[] {
  return queries.slice(-count);
}

const mails: string[] = [];

export function mail(to: string): void {
  mails.push(to);
}

/** As many as somebody asks for. */
export function lastMails(count: number): string[] {
  return mails.slice(-count);
}
