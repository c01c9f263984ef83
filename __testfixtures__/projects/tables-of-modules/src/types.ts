export interface Host {
  open(name: string): void;
  getOwner(path: string): string;
}
