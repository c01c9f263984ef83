export interface AuditEntry {
  readonly user: string;
  readonly action: string;
  readonly detail: string;
}

const auditTrail: AuditEntry[] = [];

export function audit(user: string, action: string, detail: string): void {
  auditTrail.push({ user, action, detail });
}

/** What the status page shows. */
export function recentActivity(): AuditEntry[] {
  return auditTrail.slice(-20);
}
