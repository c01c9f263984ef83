const open = new Set<Connection>();
export class Connection {
  constructor() {
    open.add(this);
  }
}
export function closeAll(): number {
  return open.size;
}
