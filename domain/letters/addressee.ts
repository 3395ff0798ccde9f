import type { AddresseeName } from '#domain/paper/document.ts'
import { FOR_ORGANISATIONS } from '#domain/people/called.ts'
import { namesOnCard, type JointName, type Named } from '#domain/people/names-on-card.ts'

/** 宛名 of a letter, in one line, with the names and forms of address of the card: 髙﨑太郎様 花子様, an em apart. */
export function addresseeLine(to: Named, joint: readonly JointName[]): string {
  return namesOnCard(to, joint).map(written).join('　')
}

/** Whom a sentence of the letter speaks of: 髙﨑花子様. 御中 stands on envelopes alone; spoken to, a company is 様. */
export function nameInText(to: Named): string {
  const [first] = namesOnCard(to, [])
  if (first === undefined) return ''
  return written(first.honorific === FOR_ORGANISATIONS ? { ...first, honorific: '様' } : first)
}

/** Japanese names stand without a gap; between Latin ones there is one. */
function written({ family, given, honorific }: AddresseeName): string {
  const isLatin = /\p{Script=Latin}$/u.test(family) && /^\p{Script=Latin}/u.test(given)
  return `${family}${isLatin ? ' ' : ''}${given}${honorific}`
}
