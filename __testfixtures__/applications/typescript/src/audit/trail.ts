export interface AuditEntry {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly at: string;
}

export class AuditTrail {
  private readonly entries: AuditEntry[] = [];

  append(actor: string, action: string, subject: string): void {
    this.entries.push({ actor, action, subject, at: new Date().toISOString() });
  }

  bySubject(subject: string): AuditEntry[] {
    return this.entries.filter((e) => e.subject === subject);
  }

  exportCsv(): string {
    return this.entries.map((e) => [e.at, e.actor, e.action, e.subject].join(';')).join('\n');
  }
}

export const auditTrail = new AuditTrail();
