import type { Birthday } from '#domain/day.ts'
import { never } from '#domain/never.ts'
import type { Comparable } from '#domain/people/duplicates/signs.ts'
import { COMPANY_NAMES, FAMILY_NAMES, GIVEN_NAMES, type Read } from '#main/service/sample/names.ts'
import { aPhone, anAddress } from '#main/service/sample/places.ts'
import { Random } from '#main/service/sample/random.ts'

// A made-up list in which some people stand twice, in the ways in which it happens, among those who only look alike.

export const KINDS = [
  'variant kanji',
  'kana only',
  'typo in the name',
  'moved, same phone',
  'phone format',
  'married name',
  'swapped or joined',
  'width, spaces, company form',
] as const

export type Kind = (typeof KINDS)[number]

/** `one` and `other` are places in the list. */
export type Planted = { readonly kind: Kind; readonly one: number; readonly other: number }

type Person = { -readonly [Field in keyof Comparable]: Comparable[Field] }

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

function isMobile(number: string): boolean {
  return /^0[79]0/.test(number)
}

const VARIANTS = '高髙 崎﨑 吉𠮷 斉齊 斎齋 辺邊 邉辺 浜濱 島嶋 沢澤 広廣 国國 桜櫻 恵惠 真眞 富冨 徳德 井丼 瀬瀨'
  .split(' ')
  .filter((pair) => pair !== '井丼')
  .flatMap((pair) => {
    const [one = '', other = ''] = pair
    return [[one, other] as const, [other, one] as const]
  })

function variantOf(text: string): string {
  const found = VARIANTS.find(([from]) => text.includes(from))
  return found === undefined ? text : text.replace(found[0], found[1])
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

function canBecome(kind: Kind, person: Person): boolean {
  const isPerson = person.kind === 'person' && person.familyName !== '' && person.givenName !== ''
  if (kind === 'variant kanji') return isPerson && variantOf(person.familyName) !== person.familyName
  // With neither a reading on the one card nor characters on the other, the names have nothing in common.
  if (kind === 'kana only') return isPerson && person.familyKana !== '' && person.givenKana !== ''
  if (kind === 'width, spaces, company form') return true
  if (kind === 'married name')
    return isPerson && (person.addresses.length > 0 || person.phones.some(({ number }) => isMobile(number)))
  return isPerson
}

/** What the second card kept of the first: some lists have no readings, no birthdays, no address. */
function keptOf(random: Random, person: Person): Person {
  const hasKana = random.chance(0.7)
  const phones = person.phones.filter(() => random.chance(0.85))
  return {
    ...person,
    familyKana: hasKana ? person.familyKana : '',
    givenKana: hasKana ? person.givenKana : '',
    birthday: random.chance(0.6) ? person.birthday : null,
    emails: random.chance(0.6) ? person.emails : [],
    addresses: random.chance(0.8) ? person.addresses : [],
    phones: phones.length > 0 ? phones : person.phones,
  }
}

function secondCard(random: Random, kind: Kind, person: Person): Person {
  const kept = keptOf(random, person)
  switch (kind) {
    case 'variant kanji':
      return { ...kept, familyName: variantOf(kept.familyName), givenName: variantOf(kept.givenName) }
    case 'kana only':
      return kanaOnly(random, person, kept)
    case 'typo in the name':
      return mistyped(random, kept)
    case 'moved, same phone':
      return { ...kept, addresses: [anAddress(random)], phones: person.phones }
    case 'phone format':
      return {
        ...kept,
        addresses: [],
        phones: person.phones.map((phone) => ({ number: otherFormat(random, phone.number) })),
      }
    case 'married name':
      return married(random, person, kept)
    case 'swapped or joined':
      return swappedOrJoined(random, kept)
    case 'width, spaces, company form':
      return otherWidth(random, kept)
    default:
      return never(kind, 'a kind without its second card')
  }
}

function kanaOnly(random: Random, { familyKana, givenKana }: Person, kept: Person): Person {
  const inNames = random.chance(0.5)
  return inNames
    ? { ...kept, familyName: hiragana(familyKana), givenName: hiragana(givenKana), familyKana: '', givenKana: '' }
    : { ...kept, familyName: '', givenName: '', familyKana, givenKana }
}

// Of one sound, or of one look.
const SLIPS =
  '藤籘 子小 美実 恵慶 佐左 田由 木本 智知 裕祐 和知 浩宏 健建 山出 井伊 川河 中仲 原源 野乃 太大 一市 大太 林材 口回'
    .split(' ')
    .map((pair) => Array.from(pair))

function mistyped(random: Random, kept: Person): Person {
  // Of one character nothing is left where another stands.
  const isOfFamily = Array.from(kept.givenName).length < 2 || random.chance(0.5)
  const field = isOfFamily ? 'familyName' : 'givenName'
  const reading = isOfFamily ? 'familyKana' : 'givenKana'
  if (kept[reading].length > 2 && random.chance(0.35)) return { ...kept, [reading]: slipOf(random, kept[reading]) }
  return { ...kept, [field]: wrongCharacter(random, kept[field]) }
}

function slipOf(random: Random, kana: string): string {
  const at = random.between(0, kana.length - 2)
  return random.chance(0.5)
    ? kana.slice(0, at) + kana.slice(at + 1)
    : `${kana.slice(0, at)}${kana[at + 1] ?? ''}${kana[at] ?? ''}${kana.slice(at + 2)}`
}

function wrongCharacter(random: Random, name: string): string {
  const slip = SLIPS.find(([from = '']) => name.includes(from))
  if (slip !== undefined && random.chance(0.8)) return name.replace(slip[0] ?? '', slip[1] ?? '')
  const letters = Array.from(name)
  if (letters.length > 2) return letters.toSpliced(random.between(0, letters.length - 1), 1).join('')
  return letters.toSpliced(letters.length - 1, 1, random.pick(['子', '夫', '江', '村'])).join('')
}

function otherFormat(random: Random, number: string): string {
  const digits = number.replaceAll('-', '')
  const wide = digits.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  return random.pick([
    digits,
    `+81 ${digits.slice(1)}`,
    `(${digits.slice(0, 3)})${digits.slice(3)}`,
    wide,
    `+81-${number.slice(1)}`,
  ])
}

/** The name is new, and often the address; then a mobile comes along, never the telephone of the old home. */
function married(random: Random, person: Person, kept: Person): Person {
  const family = random.pickByRank(FAMILY_NAMES.filter(({ text }) => text !== person.familyName))
  const mobiles = person.phones.filter(({ number }) => isMobile(number))
  return {
    ...kept,
    familyName: family.text,
    familyKana: kept.familyKana === '' ? '' : family.kana,
    addresses: mobiles.length > 0 && random.chance(0.7) ? [anAddress(random)] : person.addresses,
    phones: mobiles.length > 0 ? mobiles : person.phones,
    birthday: person.birthday,
  }
}

function swappedOrJoined(random: Random, kept: Person): Person {
  const { familyName, givenName, familyKana, givenKana } = kept
  return random.pick([
    { ...kept, familyName: givenName, givenName: familyName, familyKana: givenKana, givenKana: familyKana },
    {
      ...kept,
      familyName: `${familyName}${givenName}`,
      givenName: '',
      familyKana: familyKana + givenKana,
      givenKana: '',
    },
    {
      ...kept,
      familyName: '',
      givenName: `${familyName}　${givenName}`,
      familyKana: '',
      givenKana: familyKana + givenKana,
    },
  ])
}

function otherWidth(random: Random, kept: Person): Person {
  if (kept.kind === 'organisation') {
    const name = kept.company.replace(/^(株式|有限)会社/, '')
    return { ...kept, company: random.pick([`㈱${name}`, `${name}（株）`, name, `（有）　${name}`]) }
  }
  return {
    ...kept,
    familyName: ` ${kept.familyName}　`,
    givenName: Array.from(kept.givenName).join(' '),
    familyKana: halfWidth(kept.familyKana),
    givenKana: halfWidth(kept.givenKana),
  }
}

function hiragana(kana: string): string {
  return kana.replaceAll(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
}

const FULL =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー゙゚'
const HALF = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰﾞﾟ'

function halfWidth(kana: string): string {
  const letters = Array.from(kana.normalize('NFD'))
  return letters.map((letter) => HALF[FULL.indexOf(letter)] ?? letter).join('')
}
