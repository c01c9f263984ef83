const answers = new Map<string, string>();

// What adds an entry also sees to it that it goes.
export function remember(question: string, answer: string): void {
  answers.set(question, answer);
  setTimeout(() => answers.delete(question), 60_000);
}

export function recall(question: string): string | undefined {
  return answers.get(question);
}
