type State = 'idle' | 'failed';

const history: State[] = [];
let state: State = 'idle';

export function step(): void {
  if (!history.includes(state)) {
    state = 'failed';
    history.push(state);
    state = 'idle';
  }
}
