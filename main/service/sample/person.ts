import type { Known, PostalAddress } from '#domain/people/customer.ts'
import { COMPANY_NAMES, FAMILY_NAMES, GIVEN_NAMES, LEGAL_FORMS, PET_NAMES, type Read } from './names.ts'
import { aPhone, anAddress } from './places.ts'
import type { Random } from './random.ts'
import type { ShopKind } from './shop-kinds.ts'

export type SampleRelative = {
  readonly kind: 'person' | 'pet'
  readonly name: Read
  readonly relation: string
  readonly species: string
  readonly birthday: string | null
  readonly onCard: boolean
}

/** Someone made up. `null` and '' where an owner would not know either. */
export type SamplePerson = {
  readonly organisation: boolean
  readonly family: Read
  readonly given: Read
  readonly company: Read
  readonly numbered: boolean
  readonly known: Known
  readonly birthday: string | null
  readonly dear: boolean
  readonly likes: string
  readonly caution: string
  readonly lineName: string
  readonly address: PostalAddress | null
  readonly phones: readonly string[]
  readonly email: string
  readonly tags: readonly string[]
  readonly relatives: readonly SampleRelative[]
}

const NOT_GIVEN: Read = { text: '', kana: '' }

export function aPerson(random: Random, shop: ShopKind): SamplePerson {
  const organisation = random.chance(0.03)
  const read = kanaWriter(random)
  const named = read(random.pickByRank(FAMILY_NAMES))
  // Of some organisations nobody's name is known.
  const family = organisation && random.chance(0.4) ? NOT_GIVEN : named
  const given = organisation ? NOT_GIVEN : read(random.pick(random.chance(0.68) ? GIVEN_NAMES.woman : GIVEN_NAMES.man))
  return {
    organisation,
    family,
    given,
    company: organisation ? aCompany(random, read) : NOT_GIVEN,
    numbered: random.chance(0.7),
    known: random.chance(0.25) ? 'known-before' : 'first-timer',
    birthday: organisation ? null : aBirthday(random),
    dear: random.chance(0.02),
    likes: random.chance(0.25) ? random.pick(shop.likes) : '',
    caution: random.chance(0.1) ? random.pick(shop.cautions) : '',
    lineName: random.chance(0.2) && !organisation ? `${given.kana}☆` : '',
    address: random.chance(0.82) ? anAddress(random) : null,
    phones: somePhones(random),
    email: random.chance(0.2) ? `${random.hex(8)}@example.com` : '',
    tags: random.chance(0.4) ? someTags(random, shop) : [],
    relatives: organisation ? [] : someRelatives(random, read),
  }
}

type KanaWriter = (name: Read) => Read

/** One owner writes ひらがな, an old address book katakana, and of some the reading was never asked. */
function kanaWriter(random: Random): KanaWriter {
  const draw = random.unit()
  if (draw < 0.06) return ({ text }) => ({ text, kana: '' })
  if (draw < 0.3) return (name) => name
  return ({ text, kana }) => ({ text, kana: toHiragana(kana) })
}

function toHiragana(kana: string): string {
  return kana.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
}

function aCompany(random: Random, read: KanaWriter): Read {
  const { text, kana } = read(random.pick(COMPANY_NAMES))
  return { text: random.pick(LEGAL_FORMS) + text, kana }
}

function aBirthday(random: Random): string | null {
  const draw = random.unit()
  if (draw < 0.4) return null
  const month = twoDigits(random.between(1, 12))
  if (draw < 0.45) return `--${month}`
  const day = month === '02' ? random.between(1, 29) : random.between(1, 30)
  if (draw < 0.65) return `--${month}-${twoDigits(day)}`
  // Leap years only on the leap day, so that every birthday stands in the calendar.
  const year = day === 29 ? 1940 + 4 * random.between(0, 16) : random.between(1935, 2006)
  return `${year}-${month}-${twoDigits(day)}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

function somePhones(random: Random): readonly string[] {
  const mobile = random.chance(0.7) ? [aPhone(random, 'mobile')] : []
  return random.chance(0.35) ? [...mobile, aPhone(random, 'landline')] : mobile
}

function someTags(random: Random, shop: ShopKind): readonly string[] {
  const one = random.pick(shop.tags)
  const other = random.pick(shop.tags)
  return random.chance(0.3) && one !== other ? [one, other] : [one]
}

function someRelatives(random: Random, read: KanaWriter): readonly SampleRelative[] {
  const relatives: SampleRelative[] = []
  if (random.chance(0.2)) relatives.push(aRelative(random, read, '配偶者', true))
  if (random.chance(0.1)) relatives.push(aRelative(random, read, '子', random.chance(0.3)))
  if (random.chance(0.08)) relatives.push(aPet(random, read))
  return relatives
}

function aRelative(random: Random, read: KanaWriter, relation: string, onCard: boolean): SampleRelative {
  const name = read(random.pick(random.chance(0.5) ? GIVEN_NAMES.man : GIVEN_NAMES.woman))
  return { kind: 'person', name, relation, species: '', birthday: aBirthday(random), onCard }
}

function aPet(random: Random, read: KanaWriter): SampleRelative {
  const species = random.pick(['犬', '犬', '猫', 'うさぎ'])
  return {
    kind: 'pet',
    name: read(random.pick(PET_NAMES)),
    relation: '',
    species,
    birthday: aBirthday(random),
    onCard: false,
  }
}
