import type { AddresseeName } from '#domain/paper/document.ts'
import { FOR_ORGANISATIONS, personalHonorific } from './called.ts'
import { fold } from './fold.ts'
import type { CustomerKind } from './customer.ts'

/** 連名: another name on the card. '' as a family name means the first person's own. */
export type JointName = { readonly familyName: string; readonly givenName: string; readonly honorific: string }

export type Named = {
  readonly kind: CustomerKind
  readonly familyName: string
  readonly givenName: string
  readonly honorific: string
  readonly company: string
  readonly department: string
}

const NAMED_AT_MOST = 3
const FAMILY: AddresseeName = { family: '', given: 'ご家族', honorific: '様' }

/** The rows of names, each with its own 敬称: up to three by name, the rest as ご家族様. Names stay as they were typed. */
export function namesOnCard(addressee: Named, joint: readonly JointName[]): readonly AddresseeName[] {
  if (isForOrganisation(addressee)) return [organisation(addressee)]
  const first = person(addressee.familyName, addressee.givenName, addressee.honorific)
  const others = joint.map((other) =>
    person(other.familyName === addressee.familyName ? '' : other.familyName, other.givenName, other.honorific),
  )
  const all = [first, ...others]
  return all.length > NAMED_AT_MOST ? [...all.slice(0, NAMED_AT_MOST), FAMILY] : all
}

type WithJoint = Named & { readonly joint: readonly JointName[] }

/**
 * 連名 of the one card of a household: the addressee's own, then those who stand `beside` with theirs, nobody twice.
 * `nowhere` are who stands on no card, whoever has written them down: the dead, and who wants to hear nothing more.
 */
export function jointOfHousehold(
  addressee: WithJoint,
  beside: readonly WithJoint[],
  nowhere: readonly Named[],
): readonly JointName[] {
  const people = beside.filter((one) => one.kind === 'person' && one.givenName !== '')
  const names = [
    ...addressee.joint.map((name) => inFamilyOf(addressee, name)),
    ...people.flatMap((one) => [one, ...one.joint].map((name) => inFamilyOf(one, name))),
  ]
  const taken = new Set([addressee, ...nowhere].map(asTaken))
  return names.filter((name) => {
    const isFree = !taken.has(asTaken(name))
    taken.add(asTaken(name))
    return isFree
  })
}

export type Name = Pick<Named, 'familyName' | 'givenName'>

/** The names of a card, each with the family name that it leaves away. */
export function inFull(names: readonly AddresseeName[]): readonly Name[] {
  const [first] = names
  return names.map(({ family, given }) => ({ familyName: family || (first?.family ?? ''), givenName: given }))
}

/** As of one household: 髙﨑 and 高崎 are one. */
export function isOneName(one: Name, other: Name): boolean {
  return asTaken(one) === asTaken(other)
}

function inFamilyOf(of: Named, { familyName, givenName, honorific }: JointName): JointName {
  return { familyName: familyName === '' ? of.familyName : familyName, givenName, honorific }
}

/** 髙﨑 and 高崎 of one household are one. */
function asTaken({ familyName, givenName }: Name): string {
  return `${fold(familyName)} ${fold(givenName)}`
}

/** The card goes to a company or its department, nobody's name being known there. */
export function isForOrganisation(addressee: Named): boolean {
  const named = addressee.familyName !== '' || addressee.givenName !== ''
  return !named || (addressee.kind === 'organisation' && addressee.company === '')
}

/** Some shops type a company where a person's name goes. */
export function companyOf(addressee: Named): string {
  return addressee.company === '' ? addressee.familyName + addressee.givenName : addressee.company
}

function person(family: string, given: string, honorific: string): AddresseeName {
  return { family, given, honorific: personalHonorific(honorific) }
}

function organisation(addressee: Named): AddresseeName {
  const name = addressee.department === '' ? companyOf(addressee) : addressee.department
  return { family: name, given: '', honorific: FOR_ORGANISATIONS }
}
