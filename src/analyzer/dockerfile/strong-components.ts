/**
 * Tarjan's algorithm without recursion: for each node the number of its strongly connected component. Two nodes
 * have the same number when each is reachable from the other. `edges[n]` are the nodes that n points to.
 */
export function strongComponents(edges: readonly (readonly number[])[]): number[] {
  const order = edges.map(() => -1);
  const low = edges.map(() => 0);
  const component = edges.map(() => -1);
  const open: number[] = [];
  let visited = 0;
  let found = 0;

  const enter = (node: number, path: { node: number; next: number }[]) => {
    order[node] = low[node] = visited++;
    open.push(node);
    path.push({ node, next: 0 });
  };
  const lower = (node: number, to: number) => {
    low[node] = Math.min(low[node] ?? 0, to);
  };

  for (let start = 0; start < edges.length; start++) {
    if (order[start] !== -1) continue;
    const path: { node: number; next: number }[] = [];
    enter(start, path);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { node } = step;
      const to = edges[node]?.[step.next++];
      if (to !== undefined) {
        if (order[to] === -1) enter(to, path);
        else if (component[to] === -1) lower(node, order[to] ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.node, low[node] ?? 0);
      if (low[node] !== order[node]) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        component[member] = found;
        if (member === node) break;
      }
      found++;
    }
  }
  return component;
}
