interface Account {
  readonly name: string;
  balance: number;
}

const accounts: Account[] = [];

// The entry itself is handed out, and lives on.
export function getAccount(name: string): Account {
  for (const account of accounts) if (account.name === name) return account;
  const made = { name, balance: 0 };
  accounts.push(made);
  return made;
}
