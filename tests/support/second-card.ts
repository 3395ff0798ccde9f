import { never } from '#domain/never.ts'
import type { Comparable } from '#domain/people/duplicates/signs.ts'
import { FAMILY_NAMES } from '#main/service/sample/names.ts'
import { anAddress } from '#main/service/sample/places.ts'
import type { Random } from '#main/service/sample/random.ts'

// How somebody comes to stand twice: the second card, of one kind or another.

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

export type Person = { -readonly [Field in keyof Comparable]: Comparable[Field] }

export function isMobile(number: string): boolean {
  return /^0[79]0/.test(number)
}

const VARIANTS = '高髙 崎﨑 吉𠮷 斉齊 斎齋 辺邊 邉辺 浜濱 島嶋 沢澤 広廣 国國 桜櫻 恵惠 真眞 富冨 徳德 瀬瀨'
  .split(' ')
  .flatMap((pair) => {
    const [one = '', other = ''] = pair
    return [[one, other] as const, [other, one] as const]
  })

function variantOf(text: string): string {
  const found = VARIANTS.find(([from]) => text.includes(from))
  return found === undefined ? text : text.replace(found[0], found[1])
}

export function canBecome(kind: Kind, person: Person): boolean {
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

export function secondCard(random: Random, kind: Kind, person: Person): Person {
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
