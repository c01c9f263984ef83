const scores = new Map<string, Map<string, number>>();

function rowOf(team: string): Map<string, number> {
  let row = scores.get(team);
  if (!row) {
    row = new Map();
    scores.set(team, row);
  }
  return row;
}

export function scoreOf(team: string, player: string): number {
  const row = rowOf(team);
  let score = row.get(player);
  if (score === undefined) {
    score = player.length * team.length;
    row.set(player, score);
  }
  return score;
}
