/** Long work says how far it is, at most this often (milliseconds). */
const EVERY = 1000;

/** The share of all that has to be done before its time tells how long the rest takes: what comes first is slow. */
const TELLING = 0.01;

/** “120 of 840 files, about 12 s left, 3 warnings” on standard error, only while somebody has to wait. */
export class Progress {
  readonly #what: string;
  readonly #all: number;
  readonly #begun = performance.now();
  #shown = this.#begun;
  #done = 0;
  #warnings = 0;
  constructor(what: string, all: number) {
    this.#what = what;
    this.#all = all;
  }
  /** So many more are done; parts of one count as far as they are. */
  step(count = 1): void {
    this.#done += count;
    const now = performance.now();
    if (now - this.#shown < EVERY || this.#done >= this.#all) return;
    this.#shown = now;
    process.stderr.write(
      `${Math.floor(this.#done)} of ${this.#all} ${this.#what}${this.#left(now)}${this.#warned()}\n`,
    );
  }
  /** Counts a warning, and says it at once. */
  warn(warning: string): void {
    this.#warnings++;
    process.stderr.write(`${warning}\n`);
  }
  end(): void {
    if (this.#shown !== this.#begun)
      process.stderr.write(`${Math.round(this.#done)} of ${this.#all} ${this.#what}${this.#warned()}\n`);
  }
  #left(now: number): string {
    if (this.#done < TELLING * this.#all) return '';
    const each = (now - this.#begun) / this.#done;
    return `, about ${duration(Math.ceil((each * (this.#all - this.#done)) / 1000))} left`;
  }
  #warned(): string {
    if (this.#warnings === 0) return '';
    return `, ${this.#warnings} ${this.#warnings === 1 ? 'warning' : 'warnings'}`;
  }
}

/** “12 s”, “3 min 5 s” */
function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}
