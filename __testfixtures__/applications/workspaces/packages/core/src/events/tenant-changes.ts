export interface TenantChange {
  readonly tenantId: string;
  readonly field: string;
}

export type TenantChangeListener = (change: TenantChange) => void;

const listeners: TenantChangeListener[] = [];

export function onTenantChange(listener: TenantChangeListener): void {
  listeners.push(listener);
}

export function announceTenantChange(change: TenantChange): void {
  for (const listener of listeners) {
    try {
      listener(change);
    } catch (error) {
      process.emitWarning(`tenant change listener failed: ${String(error)}`);
    }
  }
}
