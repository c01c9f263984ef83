import { logger } from '../lib/logger.js';

let recentActions: string[] = [];

export function noteAdminAction(admin: string, what: string): void {
  logger.info('admin action', { admin, what });
  recentActions.push(`${new Date().toISOString()} ${admin}: ${what}`);
}

/** Shown in the side bar of the back office; the complete list is in the log. */
export function adminSidebar(): string {
  return recentActions.slice(-8).join('\n');
}
