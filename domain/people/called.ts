import type { CustomerKind, PersonName } from './customer.ts'

/** How a customer is called in lists, titles and sentences. */
export type Called = {
  readonly name: string
  readonly kana: string
  readonly honorific: string
  /** Whoever is named at an organisation, with a form of address; '' where nobody is. */
  readonly contact: string
}

export type Callable = PersonName & {
  readonly kind: CustomerKind
  readonly company: string
  readonly companyKana: string
  readonly honorific: string
}

export const FOR_ORGANISATIONS = '御中'
const USUAL = '様'

/** The name alone, for a sentence: a person's, or the organisation's own; either stands in where the other is missing. */
export function nameOf(who: Pick<Callable, 'kind' | 'familyName' | 'givenName' | 'company'>): string {
  const typed = spaced(who.familyName, who.givenName)
  return who.kind === 'organisation' ? who.company || typed : typed || who.company
}

/** A person by name, an organisation by its own, whoever is named there. */
export function calledBy(who: Callable): Called {
  return who.kind === 'organisation' ? organisation(who) : person(who)
}

/** In one line: 髙﨑 花子 様; 山下商店 御中 青木 健 様. */
export function inFull(who: Callable): string {
  const { name, honorific, contact } = calledBy(who)
  return spaced(name, honorific, contact)
}

/** 御中 is for organisations and never stands with a person's name. */
export function personalHonorific(honorific: string): string {
  return honorific === '' || honorific === FOR_ORGANISATIONS ? USUAL : honorific
}

function person(who: Callable): Called {
  const name = spaced(who.familyName, who.givenName)
  const kana = spaced(who.familyKana, who.givenKana)
  const { honorific } = who
  if (name !== '') return { name, kana, honorific, contact: '' }
  return { name: who.company, kana: who.companyKana || kana, honorific, contact: '' }
}

function organisation(who: Callable): Called {
  const typed = spaced(who.familyName, who.givenName)
  const kana = spaced(who.familyKana, who.givenKana)
  const honorific = FOR_ORGANISATIONS
  // Some shops type a company where a person's name goes; without a person, the reading typed is the company's.
  if (who.company === '') return { name: typed, kana, honorific, contact: '' }
  if (typed === '') return { name: who.company, kana: who.companyKana || kana, honorific, contact: '' }
  const contact = spaced(typed, personalHonorific(who.honorific))
  return { name: who.company, kana: who.companyKana, honorific, contact }
}

function spaced(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}
