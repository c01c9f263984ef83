interface State { rows?: string[] }
const state: State = {};
export function blank(): State { const state: State = {}; state.rows = []; return state; }
export function start(): void { Object.assign(state, blank()); }
export function add(text: string): void { state.rows?.push(text); }
