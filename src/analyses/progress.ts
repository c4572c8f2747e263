/** Long work says how far it is, at most this often (milliseconds). */
const EVERY = 1000;

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
    const left = Math.ceil((((now - this.#begun) / this.#done) * (this.#all - this.#done)) / 1000);
    process.stderr.write(
      `${Math.floor(this.#done)} of ${this.#all} ${this.#what}, about ${duration(left)} left${this.#warned()}\n`,
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
