import type { Birthday } from '#domain/day.ts'
import type { Comparable } from '#domain/people/duplicates/signs.ts'
import { COMPANY_NAMES, FAMILY_NAMES, GIVEN_NAMES, type Read } from '#main/service/sample/names.ts'
import { aPhone, anAddress } from '#main/service/sample/places.ts'
import { Random } from '#main/service/sample/random.ts'
import { canBecome, isMobile, type Kind, KINDS, type Person, secondCard } from './second-card.ts'

// A made-up list in which some people stand twice, in the ways in which it happens, among those who only look alike.

/** `one` and `other` are places in the list. */
export type Planted = { readonly kind: Kind; readonly one: number; readonly other: number }

const PEOPLE = 10_000
const OF_EACH_KIND = 100

export function doubledPeople(seed: number): {
  readonly people: readonly Comparable[]
  readonly planted: readonly Planted[]
} {
  const random = new Random(seed, 1)
  const people: Person[] = []
  while (people.length < PEOPLE - KINDS.length * OF_EACH_KIND) people.push(...someWhoBelongTogether(random))
  people.length = PEOPLE - KINDS.length * OF_EACH_KIND
  const planted: Planted[] = []
  const taken = new Set<number>()
  for (const kind of KINDS) {
    for (let count = 0; count < OF_EACH_KIND; count += 1) {
      const one = aPlaceFor(random, kind, people, taken)
      planted.push({ kind, one, other: people.length })
      people.push(secondCard(random, kind, people[one] ?? onePerson(random)))
    }
  }
  return { people, planted }
}

/** Mostly one person; families, twins, fathers and sons, colleagues and neighbours of one name, who are all not one. */
function someWhoBelongTogether(random: Random): readonly Person[] {
  const draw = random.unit()
  if (draw < 0.62) return [onePerson(random)]
  if (draw < 0.84) return family(random)
  if (draw < 0.87) return twins(random)
  if (draw < 0.91) return fatherAndSon(random)
  if (draw < 0.94) return namesakesFarApart(random)
  if (draw < 0.96) return neighboursInOneHouse(random)
  return colleagues(random)
}

function onePerson(random: Random): Person {
  const isCompany = random.chance(0.04)
  const family = random.pickByRank(FAMILY_NAMES)
  const given = aGivenName(random)
  const hasKana = random.chance(0.8)
  const company = random.pick(COMPANY_NAMES)
  const area = String(random.between(1, 99))
  return {
    kind: isCompany ? 'organisation' : 'person',
    familyName: isCompany ? '' : family.text,
    givenName: isCompany ? '' : given.text,
    familyKana: isCompany || !hasKana ? '' : family.kana,
    givenKana: isCompany || !hasKana ? '' : given.kana,
    company: isCompany ? `${random.pick(['株式会社', '有限会社'])}${company.text}${area}` : '',
    companyKana: '',
    birthday: isCompany || random.chance(0.45) ? null : aBirthday(random),
    phones: somePhones(random),
    emails: random.chance(0.2) ? [{ address: `${random.hex(8)}@example.com` }] : [],
    addresses: random.chance(0.82) ? [anAddress(random)] : [],
  }
}

function somePhones(random: Random): Person['phones'] {
  const mobile = random.chance(0.65) ? [{ number: aPhone(random, 'mobile') }] : []
  const landline = random.chance(0.45) ? [{ number: aPhone(random, 'landline') }] : []
  return mobile.length + landline.length > 0 ? [...mobile, ...landline] : [{ number: aPhone(random, 'mobile') }]
}

function aGivenName(random: Random): Read {
  return random.pick(random.chance(0.65) ? GIVEN_NAMES.woman : GIVEN_NAMES.man)
}

function aBirthday(random: Random): Birthday {
  const two = (number: number): string => String(number).padStart(2, '0')
  const day = `${two(random.between(1, 12))}-${two(random.between(1, 28))}`
  return (random.chance(0.3) ? `--${day}` : `${random.between(1935, 2005)}-${day}`) as Birthday
}

function member(of: Person, given: Read, random: Random): Person {
  const mobile = random.chance(0.5) ? [{ number: aPhone(random, 'mobile') }] : []
  return {
    ...of,
    givenName: given.text,
    givenKana: of.givenKana === '' || random.chance(0.15) ? '' : given.kana,
    birthday: random.chance(0.5) ? aBirthday(random) : null,
    emails: [],
    phones: [...of.phones.filter(({ number }) => !isMobile(number) || random.chance(0.15)), ...mobile],
  }
}

function aHousehold(random: Random): Person {
  const head = { ...onePerson(random), kind: 'person' as const, company: '' }
  const family = random.pickByRank(FAMILY_NAMES)
  const given = aGivenName(random)
  const hasKana = random.chance(0.8)
  return {
    ...head,
    familyName: family.text,
    givenName: given.text,
    familyKana: hasKana ? family.kana : '',
    givenKana: hasKana ? given.kana : '',
    addresses: [anAddress(random)],
    phones: [{ number: aPhone(random, 'landline') }, ...head.phones.filter(({ number }) => isMobile(number))],
  }
}

/** One address, one telephone at home, sometimes one mobile; a grandmother of another name may live there. */
function family(random: Random): readonly Person[] {
  const head = aHousehold(random)
  const names = new Set([head.givenName])
  const others = Array.from({ length: random.between(1, 3) }, () => aGivenName(random)).filter(({ text }) => {
    const isNew = !names.has(text)
    names.add(text)
    return isNew
  })
  const members = others.map((given) => member(head, given, random))
  const grandmother = random.pickByRank(FAMILY_NAMES)
  return random.chance(0.1) && members[0] !== undefined
    ? [head, { ...members[0], familyName: grandmother.text, familyKana: grandmother.kana }, ...members.slice(1)]
    : [head, ...members]
}

const TWINS = [
  ['真由美マユミ', '真由子マユコ'],
  ['健一ケンイチ', '健二ケンジ'],
  ['陽子ヨウコ', '陽菜ヒナ'],
  ['美咲ミサキ', '美穂ミホ'],
] as const

function twins(random: Random): readonly Person[] {
  const head = { ...aHousehold(random), birthday: aBirthday(random) }
  return random.pick(TWINS).map((written) => {
    const twin = member(head, split(written), random)
    twin.birthday = head.birthday
    return twin
  })
}

const FATHERS_AND_SONS = [
  ['一郎イチロウ', '一朗太イチロウタ'],
  ['健一ケンイチ', '健ケン'],
  ['正マサル', '正男マサオ'],
  ['義男ヨシオ', '義雄ヨシタカ'],
  ['和夫カズオ', '和也カズヤ'],
] as const

function fatherAndSon(random: Random): readonly Person[] {
  const head = aHousehold(random)
  return random.pick(FATHERS_AND_SONS).map((written) => member(head, split(written), random))
}

/** 同姓同名 in two towns. */
function namesakesFarApart(random: Random): readonly Person[] {
  const one = onePerson(random)
  const { familyName, givenName, familyKana, givenKana, kind, company } = one
  return [
    one,
    { ...onePerson(random), familyName, givenName, familyKana, givenKana, kind, company: company && `${company}支店` },
  ]
}

/** One house, two rooms, one family name. */
function neighboursInOneHouse(random: Random): readonly Person[] {
  const [one, other] = [aHousehold(random), aHousehold(random)]
  const home = anAddress(random)
  const { familyName, familyKana } = one
  return [
    { ...one, addresses: [{ ...home, building: 'メゾン青葉101' }] },
    { ...other, familyName, familyKana, addresses: [{ ...home, building: 'メゾン青葉302' }] },
  ]
}

function colleagues(random: Random): readonly Person[] {
  const office = { number: aPhone(random, 'landline') }
  const place = anAddress(random)
  return Array.from({ length: random.between(2, 6) }, () => ({
    ...onePerson(random),
    kind: 'person' as const,
    ...named(random),
    company: '',
    phones: [office],
    addresses: [place],
  }))
}

function named(random: Random): Pick<Person, 'familyName' | 'givenName' | 'familyKana' | 'givenKana'> {
  const [family, given] = [random.pickByRank(FAMILY_NAMES), aGivenName(random)]
  return { familyName: family.text, givenName: given.text, familyKana: family.kana, givenKana: given.kana }
}

function split(written: string): Read {
  const kana = /[ァ-ー]+$/.exec(written)?.[0] ?? ''
  return { text: written.slice(0, written.length - kana.length), kana }
}

function aPlaceFor(random: Random, kind: Kind, people: readonly Person[], taken: Set<number>): number {
  for (;;) {
    const place = random.between(0, PEOPLE - KINDS.length * OF_EACH_KIND - 1)
    const person = people[place]
    if (person === undefined || taken.has(place) || !canBecome(kind, person)) continue
    taken.add(place)
    return place
  }
}
