type Registry = { byId: Record<string, { at: number }> };
const registry: { users: Registry } = { users: { byId: {} } };
export const touch = (id: string): void => {
  registry.users.byId[id] = { at: Date.now() };
};
