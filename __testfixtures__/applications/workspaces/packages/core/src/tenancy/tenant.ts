export interface Tenant {
  readonly id: string;
  readonly host: string;
  readonly displayName: string;
  readonly currency: string;
  readonly timeZone: string;
}
