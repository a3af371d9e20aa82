/** More waits than can be answered soon: asking again a second later is better than waiting. */
export class Busy extends Error {
  constructor() {
    super("The server has more to do than it can; ask again in a second.");
  }
}
