export interface PolicyRule {
  readonly role: string;
  readonly actions: readonly string[];
  readonly resource: string;
  readonly effect: 'allow' | 'deny';
}

/** Part of the code base on purpose: changes go through review. */
export const POLICY: readonly PolicyRule[] = Object.freeze([
  { role: 'owner', actions: ['read', 'write', 'delete'], resource: 'tenant/*', effect: 'allow' },
  { role: 'clerk', actions: ['read', 'write'], resource: 'tenant/*/booking/*', effect: 'allow' },
  { role: 'clerk', actions: ['read'], resource: 'tenant/*/listing/*', effect: 'allow' },
  { role: 'guest', actions: ['read'], resource: 'tenant/*/listing/*', effect: 'allow' },
  { role: 'guest', actions: ['read'], resource: 'tenant/*/listing/*/owner', effect: 'deny' },
]);
