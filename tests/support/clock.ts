import { addDays, asDay, type Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'

/** A day written in a test, checked. */
export function day(text: string): Day {
  const found = asDay(text)
  if (found === null) throw new Error(`not a day: ${text}`)
  return found
}

/** A clock that stands until it is moved, and ids that come in the same order every time. */
export class Clock {
  #today: Day
  #ticks = 0
  #ids = 0

  constructor(today = '2026-11-20') {
    this.#today = day(today)
  }

  today(): Day {
    return this.#today
  }

  now(): string {
    this.#ticks += 1
    return `${this.#today}T00:00:00.${String(this.#ticks % 1_000).padStart(3, '0')}Z`
  }

  newId(): Id {
    this.#ids += 1
    return `019a0000-0000-7000-8000-${this.#ids.toString(16).padStart(12, '0')}` as Id
  }

  pass(days: number): void {
    this.#today = addDays(this.#today, days)
  }
}
