export interface JobRun {
  readonly job: string;
  readonly startedAt: number;
  readonly ms: number;
  readonly ok: boolean;
}

class RunHistory {
  private readonly runs: JobRun[] = [];

  record(run: JobRun): void {
    this.runs.push(run);
  }

  /** The fifty latest, for /admin/jobs. */
  latest(): readonly JobRun[] {
    return this.runs.slice(-50);
  }
}

export const runHistory = new RunHistory();
