import { Injectable, matchesGlob } from '@lodgely/core';
import { POLICY } from './policy.js';

@Injectable()
export class PermissionEvaluator {
  private decisions: Map<string, boolean> | null = null;

  /** `resource` is a path such as `tenant/t1/listing/42`. */
  may(role: string, action: string, resource: string): boolean {
    const decisions = (this.decisions ??= new Map<string, boolean>());
    const key = JSON.stringify([role, action, resource]);
    const earlier = decisions.get(key);
    if (earlier === undefined) {
      const allowed = this.evaluate(role, action, resource);
      decisions.set(key, allowed);
      return allowed;
    }
    return earlier;
  }

  private evaluate(role: string, action: string, resource: string): boolean {
    let allowed = false;
    for (const rule of POLICY) {
      if (rule.role !== role || !rule.actions.includes(action)) continue;
      if (!matchesGlob(rule.resource, resource)) continue;
      if (rule.effect === 'deny') return false;
      allowed = true;
    }
    return allowed;
  }
}
