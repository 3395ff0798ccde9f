import type { PostalAddress } from '#domain/people/customer.ts'
import type { Random } from './random.ts'

// Real towns, so that a letter looks like one; 番地, buildings and people are made up. Nearest to the shop first.
const TOWNS =
  '1570066東京都世田谷区成城 1570073東京都世田谷区砧 1560055東京都世田谷区船橋 1820022東京都調布市国領町 2010014東京都狛江市東和泉 ' +
  '1540024東京都世田谷区三軒茶屋 1680063東京都杉並区和泉 1810013東京都三鷹市下連雀 1800004東京都武蔵野市吉祥寺本町 1660003東京都杉並区高円寺南 ' +
  '1520035東京都目黒区自由が丘 1640011東京都中野区中央 1760012東京都練馬区豊玉北 2140014神奈川県川崎市多摩区登戸 2150004神奈川県川崎市麻生区万福寺 ' +
  '2110063神奈川県川崎市中原区小杉町 2220011神奈川県横浜市港北区菊名 2480006神奈川県鎌倉市小町 2510035神奈川県藤沢市片瀬海岸 3300854埼玉県さいたま市大宮区桜木町 ' +
  '3350004埼玉県蕨市中央 2720021千葉県市川市八幡 2780037千葉県野田市野田 1130021東京都文京区本駒込 1310033東京都墨田区向島 ' +
  '3700829群馬県高崎市高松町 3900874長野県松本市大手 9200962石川県金沢市広坂 4600008愛知県名古屋市中区栄 6008001京都府京都市下京区真町 ' +
  '5300001大阪府大阪市北区梅田 6500021兵庫県神戸市中央区三宮町 0600061北海道札幌市中央区南一条西 9800811宮城県仙台市青葉区一番町 8100001福岡県福岡市中央区天神'

const BUILDINGS = [
  'メゾン青葉',
  'コーポさくら',
  'グリーンハイツ',
  'ひばりが丘団地',
  '第二田中荘',
  'パークサイド壱番館',
  'サンライズ成城',
] as const

const LANDLINES = ['03', '03', '03', '044', '045', '0467', '048', '047', '052', '06', '092'] as const

type Town = Pick<PostalAddress, 'postalCode' | 'prefecture' | 'city'>

const ALL_TOWNS: readonly Town[] = TOWNS.split(' ').map((entry) => {
  const [, postalCode = '', prefecture = '', city = ''] = /^(\d{7})(東京都|北海道|.{2,3}?[府県])(.+)$/.exec(entry) ?? []
  return { postalCode, prefecture, city }
})

export function anAddress(random: Random): PostalAddress {
  return {
    ...random.pickByRank(ALL_TOWNS),
    street: `${random.between(1, 9)}-${random.between(1, 40)}-${random.between(1, 30)}`,
    building: random.chance(0.3) ? `${random.pick(BUILDINGS)}${random.between(1, 12)}0${random.between(1, 9)}` : '',
    careOf: random.chance(0.01) ? '田中' : '',
  }
}

/** No exchange in Japan begins with 0, so nobody can be reached under these. */
export function aPhone(random: Random, kind: 'mobile' | 'landline'): string {
  const last = String(random.between(0, 9999)).padStart(4, '0')
  if (kind === 'mobile') return `${random.pick(['090', '070'])}-0${digits(random, 3)}-${last}`
  const area = random.pick(LANDLINES)
  return `${area}-0${digits(random, 5 - area.length)}-${last}`
}

function digits(random: Random, count: number): string {
  return String(random.between(0, 10 ** count - 1)).padStart(count, '0')
}
