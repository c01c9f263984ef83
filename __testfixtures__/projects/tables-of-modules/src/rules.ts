interface Rule {
  create(): Record<string, (name: string) => void>;
}

const names = new Set<string>();

/** What enters is left out by a member beside the one that adds. */
export const unused: Rule = {
  create: () => ({
    before() {
      names.clear();
    },
    Identifier(name) {
      if (names.has(name)) console.log(name);
      names.add(name);
    },
  }),
};

const kept = new Set<string>();

function forget(): void {
  kept.clear();
}

/** What would empty it belongs to nothing that anybody has. */
export const repeated: Rule = {
  create: () => ({
    Identifier(name) {
      if (kept.has(name)) console.log(name, forget.name);
      kept.add(name);
    },
  }),
};
