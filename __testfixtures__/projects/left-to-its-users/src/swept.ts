export interface Draft {
  readonly body: string;
  readonly until: number;
}

export class SweptStore {
  private readonly drafts = new Map<string, Draft>();

  constructor() {
    setInterval(() => {
      for (const [id, draft] of this.drafts) if (draft.until < Date.now()) this.remove(id);
    }, 60_000);
  }

  get(id: string): Draft | undefined {
    return this.drafts.get(id);
  }

  set(id: string, draft: Draft): void {
    this.drafts.set(id, draft);
  }

  remove(id: string): void {
    this.drafts.delete(id);
  }
}
