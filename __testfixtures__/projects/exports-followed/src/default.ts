const labels = new Map<string, string>();
export default labels;
