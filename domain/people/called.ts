import type { CustomerKind, PersonName } from './customer.ts'

/** How a customer is called in lists, titles and sentences. */
export type Called = {
  readonly name: string
  readonly kana: string
  readonly honorific: string
  /** Whoever is named at an organisation, with a form of address; '' where nobody is. */
  readonly contact: string
}

/** What a name in a list is made of. */
export type Named = PersonName & {
  readonly kind: CustomerKind
  readonly company: string
  readonly companyKana: string
}

export type Callable = Named & { readonly honorific: string }

export const FOR_ORGANISATIONS = '御中'
const USUAL = '様'

/**
 * The name of a list and its reading, in parts: a person's, or the organisation's own, whoever is named there; either
 * stands in where the other is missing. Where no person is named, the reading typed is the company's.
 */
export function listedName(who: Named): { readonly name: readonly string[]; readonly kana: readonly string[] } {
  const reading = [who.familyKana, who.givenKana]
  if (!isByCompany(who)) return { name: [who.familyName, who.givenName], kana: reading }
  const isReadingOfCompany = who.companyKana === '' && !isNamed(who)
  return { name: [who.company], kana: isReadingOfCompany ? reading : [who.companyKana] }
}

/** The name alone, for a sentence. */
export function nameOf(who: NameParts): string {
  return isByCompany(who) ? who.company : spaced(who.familyName, who.givenName)
}

export function calledBy(who: Callable): Called {
  const { name, kana } = listedName(who)
  const isOrganisation = who.kind === 'organisation'
  const isBesideCompany = isOrganisation && isByCompany(who) && isNamed(who)
  return {
    name: spaced(...name),
    kana: spaced(...kana),
    honorific: isOrganisation ? FOR_ORGANISATIONS : who.honorific,
    contact: isBesideCompany ? spaced(who.familyName, who.givenName, personalHonorific(who.honorific)) : '',
  }
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

type NameParts = Pick<Named, 'kind' | 'familyName' | 'givenName' | 'company'>

/** Some shops type a company where a person's name goes; then there is only that to call it by. */
function isByCompany(who: NameParts): boolean {
  return who.company !== '' && (who.kind === 'organisation' || !isNamed(who))
}

function isNamed(who: NameParts): boolean {
  return who.familyName !== '' || who.givenName !== ''
}

/** Those that say something, with a space between. */
export function spaced(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}
