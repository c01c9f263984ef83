export interface DomainEvent<P = unknown> {
  readonly type: string;
  readonly tenantId: string;
  readonly at: Date;
  readonly payload: P;
}

export const domainEvent = <P>(type: string, tenantId: string, payload: P): DomainEvent<P> => ({
  type,
  tenantId,
  at: new Date(),
  payload,
});
