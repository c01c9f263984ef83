const turns = new Map<string, () => string>();
export function nextPlayer(game: string): string {
  let turn = turns.get(game);
  if (!turn) {
    const order = ['white', 'black'];
    turn = () => order.reverse()[0] ?? '';
    turns.set(game, turn);
  }
  return turn();
}
