export class Child {
  parent?: Parent | null;
}
