/** Takes work that is done in steps to its end in one go, as the command line and a short save do. */
export function runThrough<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
