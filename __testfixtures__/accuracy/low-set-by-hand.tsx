declare const React: { createElement: (...parts: unknown[]) => unknown };
const drafts = new Map<string, { text: string; at: number }>();

function keep(id: string, text: string): void {
  drafts.set(id, { text, at: Date.now() });
}

/** As often as a person clicks. */
export const Editor = () => <button onClick={(event: { id: string; text: string }) => keep(event.id, event.text)}>keep</button>;
export const getDraft = (id: string): string | undefined => drafts.get(id)?.text;
