export class Child {
  private parent /* the owner */: Parent | undefined;
}
