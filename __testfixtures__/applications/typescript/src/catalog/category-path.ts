import { db } from '../db/pool.js';

export interface CategoryRow {
  readonly id: string;
  readonly name: string;
  readonly parent_id: string | null;
}

class CategoryPaths {
  /** Cache; cleared by the webhook of the CMS. */
  private cache = new Map<string, Promise<readonly CategoryRow[]>>();

  get(id: string): Promise<readonly CategoryRow[]> {
    const cached = this.cache.get(id);
    if (cached) return cached;
    const rows = this.load(id);
    this.cache.set(id, rows);
    return rows;
  }

  clear(): void {
    this.cache.clear();
  }

  private async load(id: string): Promise<readonly CategoryRow[]> {
    const { rows } = await db.query<CategoryRow>(
      'with recursive p as (select * from categories where id = $1 union all select c.* from categories c join p on c.id = p.parent_id) select id, name, parent_id from p',
      [id],
    );
    return rows;
  }
}

export const categoryPaths = new CategoryPaths();
