/** What a turn ends with: the records are written, then each answer is sent or refused. */
export type TurnEnd<Answer> = {
  /** Makes the records of the whole turn safe; `false` when that is not possible. */
  readonly commit: () => boolean;
  readonly send: (answer: Answer) => void;
  readonly refuse: (answer: Answer) => void;
};

/**
 * Gathers what one event-loop turn decided, so that its usage records share one write to the journal.
 * Guarantee: nothing is sent before `commit` said that its record is safe; when it says no, `refuse` answers instead.
 */
export class Turn<Answer> {
  readonly #end: TurnEnd<Answer>;
  readonly #flush: () => void;
  #waiting: Answer[] = [];
  #spare: Answer[] = [];

  constructor(end: TurnEnd<Answer>) {
    this.#end = end;
    this.#flush = () => this.flush();
  }

  add(answer: Answer): void {
    // setImmediate runs once all sockets that were ready in this turn have been read.
    if (this.#waiting.push(answer) === 1) setImmediate(this.#flush);
  }

  flush(): void {
    const answers = this.#waiting;
    this.#waiting = this.#spare;
    const finish = this.#end.commit() ? this.#end.send : this.#end.refuse;
    for (const answer of answers) finish(answer);
    answers.length = 0;
    this.#spare = answers;
  }
}
