import type { Birthday } from '#domain/day.ts'
import { personalHonorific } from './called.ts'
import type { RelativeEntry } from './card.ts'
import type { PersonName } from './customer.ts'

/** What on a card belongs to its person alone, and not to the house that is written to. */
export type CardPerson = PersonName & {
  readonly honorific: string
  readonly title: string
  readonly birthday: Birthday | null
}

/** Who the card is for now, and whom it was for, as one of the family. */
export type Succession = { readonly person: CardPerson; readonly departed: Omit<RelativeEntry, 'key'> }

/** The card's person has died, and from now on the card goes to one of the family; the other names stay as typed. */
export function succession(card: CardPerson, to: RelativeEntry): Succession {
  const ownFamily = to.familyName === '' || to.familyName === card.familyName
  const kana = to.kana.trim().split(/\s+/)
  const hasFamilyKana = !ownFamily && kana.length > 1
  return {
    person: {
      familyName: ownFamily ? card.familyName : to.familyName,
      givenName: to.givenName,
      familyKana: ownFamily ? card.familyKana : hasFamilyKana ? (kana[0] ?? '') : '',
      givenKana: hasFamilyKana ? kana.slice(1).join(' ') : to.kana,
      honorific: personalHonorific(to.honorific),
      title: '',
      birthday: to.birthday,
    },
    departed: {
      kind: 'person',
      familyName: ownFamily ? '' : card.familyName,
      givenName: card.givenName === '' ? card.familyName : card.givenName,
      kana: ownFamily ? card.givenKana : `${card.familyKana} ${card.givenKana}`.trim(),
      honorific: card.honorific,
      relation: '',
      species: '',
      birthday: card.birthday,
      onCard: false,
      note: '',
    },
  }
}

/** Of whom a death is told, by the whole name. */
export type NamedDead = Pick<PersonName, 'familyName' | 'givenName'>

/** Whether this is the one of that name; with half a name nobody is meant. Letters are compared as typed: 髙 is not 高. */
export function isNamed(person: NamedDead, { familyName, givenName }: NamedDead): boolean {
  if (familyName.trim() === '' || givenName.trim() === '') return false
  return person.familyName.trim() === familyName.trim() && person.givenName.trim() === givenName.trim()
}
