/** Lets requests be served before work goes on: SQLite answers within the same turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
