import { fold } from '#domain/people/fold.ts'

/** A number as it is typed or read from paper, digits alone: １２３４, 1234-5678 …; whatever else stands there stays. */
export function typedDigits(text: string): string {
  return fold(text).replaceAll('-', '')
}
