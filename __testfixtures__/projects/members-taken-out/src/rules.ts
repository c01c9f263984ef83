class Rules {
  private readonly allowed = new Map<string, string[]>();
  private readonly denied = new Map<string, string[]>();

  allow = (name: string, action: string): void => {
    if (!this.allowed.has(name)) this.allowed.set(name, []);
    this.allowed.get(name)?.push(action);
  };

  deny = (name: string, action: string): void => {
    if (!this.denied.has(name)) this.denied.set(name, []);
    this.denied.get(name)?.push(action);
  };

  can = (name: string, action: string): boolean =>
    this.allowed.get(name)?.includes(action) === true && this.denied.get(name)?.includes(action) !== true;
}

const rules = new Rules();

export const { allow, can, deny } = rules;
