import { encodeCp932 } from '#main/files/cp932.ts'
import { REAL_BOOKS } from './real-books.ts'
import { kitFile, kitRow } from './kit-file.ts'
import { workbook } from './workbook-file.ts'

// Lists as the programs of such shops write them: their headers, their encodings, their habits. The people are invented.

/** As old programs and Excel's own CSV are written on Windows. */
function cp932(...lines: readonly string[]): Buffer {
  return encodeCp932(crlf(lines))
}

/** 「CSV UTF-8（コンマ区切り）」 */
function utf8(...lines: readonly string[]): Buffer {
  return Buffer.from(`\uFEFF${crlf(lines)}`)
}

/** 「Unicode テキスト」 of Excel: UTF-16, tabs between the cells. */
function unicodeText(...lines: readonly string[]): Buffer {
  return Buffer.from(`\uFEFF${crlf(lines.map((line) => line.replaceAll(',', '\t')))}`, 'utf16le')
}

function crlf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('')
}

const POSTCARDS = kitFile([
  kitRow('髙﨑', '花子', ['タカサキ', 'ハナコ'], {
    '連名1(名:自宅欄)': '太郎',
    '連名1(敬称:自宅欄)': '様',
    '連名2(姓:自宅欄)': '山本',
    '連名2(名:自宅欄)': 'さくら',
    '連名2(敬称:自宅欄)': 'ちゃん',
  }),
  kitRow('佐々木', '一', ['ササキ', 'ハジメ'], {
    敬称: '先生',
    '自宅住所(番地等)': '代沢0-5-7',
    '自宅住所(建物名)': 'みどり荘101号',
  }),
  kitRow('', '', ['', ''], { '会社名(会社欄)': '山下商店', '部署名(会社欄)': '総務部', 敬称: '御中' }),
  kitRow('渡邉', '', ['ワタナベ', ''], { '郵便番号(自宅欄)': '', '自宅住所(番地等)': '' }),
])

const OUR_PEOPLE = utf8(
  '番号,姓,名,セイ,メイ,敬称,連名,郵便番号,都道府県,市区町村,番地,建物,電話,携帯,メール,LINEの表示名,誕生日,目印,メモ,ご案内不要',
  '1,髙﨑,花子,タカサキ,ハナコ,様,太郎様;山本さくらちゃん,060-0001,北海道,札幌市中央区,北一条西0-1,,011-000-0001,090-0000-0001,hanako@example.jp,はな,--02-29,常連;紅茶,"窓ぎわが、お好き。\r\n犬の名は ""ポチ""",',
  '2,𠮷野,一,ヨシノ,ハジメ,様,,3700001,群馬県,高崎市中尾町,1-2-3,メゾン高崎201,,080-0000-0002,,,1950-04-01,,,2026-03-01',
  '3,田中,,タナカ,,様,,,,,,,,,,,--12,,,',
)

const OUR_VISITS = utf8(
  '番号,日付,金額,内容',
  '1,2026-01-05,5000,カット',
  '1,2026-03-08,12000,"カット、カラー"',
  '2,2026-02-14,,',
  '9,2026-02-15,3000,どなたのものでもない',
)

const OUR_CONTACTS = utf8(
  '番号,日時,手段,どちらから,件名,本文',
  '1,2026-01-06 10:30,はがき,お店から,お礼,"ありがとう\r\nございました"',
  '2,2026-02-20,電話,お客様から,,ご予約の変更',
)

/** Opened in Excel and saved: leading zeros are gone, days have become numbers, rows of nothing stand below. */
const EXCEL_DAMAGED = cp932(
  'お客様番号,氏名,フリガナ,郵便番号,住所,電話番号,携帯電話,生年月日,備考,,',
  '1,髙﨑 花子,タカサキ ハナコ,600001,北海道札幌市中央区北一条西0-1,110000001,9000000001,36982,,,',
  '2,佐々木 一,ササキ ハジメ,370-0001,群馬県高崎市中尾町1-2-3,,8000000002,2001/4/1,"5"" 鉢",,',
  '3,渡邉 節子,ワタナベ セツコ,1540017,東京都世田谷区世田谷0-12-81,03-0000-0003,,S45,,,',
  '4,斎藤 実,サイトウ ミノル,,,,,平成13年4月1日,,,',
  '5,鈴木 桜,スズキ サクラ,,,,,H13.4.1,,,',
  '6,高橋 稔,タカハシ ミノル,,,,,4月1日,,,',
  '7,伊藤 茜,イトウ アカネ,,,,,2001/2/30,,,',
  ',,,,,,,,,,',
  ',,,,,,,,,,',
)

const ADDRESS_BOOK = [
  '氏名,フリガナ,敬称,〒,住所1,住所2,TEL,携帯,E-mail,連名,誕生日,分類,備考',
  '髙﨑 花子,ﾀｶｻｷ ﾊﾅｺ,様,060-0001,北海道札幌市中央区北一条西0-1,,011-000-0001,090-0000-0001,hanako@example.jp,太郎,昭和45年4月1日,親戚,',
  '佐々木　一,ｻｻｷ ﾊｼﾞﾒ,先生,154-0017,東京都世田谷区世田谷0-12-81,みどり荘101号,03-0000-0002,,,,,お客様,年賀状は喪中',
  '有限会社山下商店,ﾔﾏｼﾀｼｮｳﾃﾝ,御中,370-0001,群馬県高崎市中尾町1-2-3,,027-000-0003,,,,,取引先,',
] as const

/** A line of a table with these values below its headers, all others empty. */
function underHeaders(headers: readonly string[], values: Readonly<Record<string, string>>): string {
  return headers.map((header) => values[header] ?? '').join(',')
}

/** All 61 columns of 宛名職人; several 連名 share one cell. */
const ATENA_HEADERS =
  '姓,名,姓かな,名かな,姓名,姓名かな,ミドルネーム,ミドルネームかな,敬称,ニックネーム,旧姓,宛先,' +
  ['自宅', '会社', 'その他']
    .map((place) =>
      '〒 住所1 住所2 住所3 電話 IM_ID E-mail URL Social'
        .split(' ')
        .map((each) => place + each.replace('_', ' '))
        .join(),
    )
    .join() +
  ',会社名かな,会社名,部署名1,部署名2,役職名,連名,連名ふりがな,連名敬称,連名誕生日,メモ1,メモ2,メモ3,メモ4,メモ5,備考1,備考2,備考3,誕生日,性別,血液型,趣味,性格'

const ATENA = cp932(
  ATENA_HEADERS,
  ...[
    {
      姓: '髙﨑',
      名: '花子',
      姓かな: 'たかさき',
      名かな: 'はなこ',
      姓名: '髙﨑花子',
      姓名かな: 'たかさきはなこ',
      敬称: '様',
      宛先: '自宅',
      '自宅〒': '060-0001',
      自宅住所1: '北海道札幌市中央区北一条西0-1',
      自宅住所2: 'みどり荘101',
      自宅電話: '011-000-0001',
      'その他〒': '370-0001',
      その他住所1: '群馬県高崎市中尾町1-2-3',
      連名: '太郎;さくら',
      連名ふりがな: 'たろう;さくら',
      連名敬称: '様;ちゃん',
      連名誕生日: ';2015/4/1',
      メモ1: '年賀状は12月10日まで',
      備考1: '窓ぎわがお好き',
      誕生日: '1970/4/5',
      性別: '女',
    },
    {
      姓: '佐々木',
      名: '一',
      姓かな: 'ささき',
      名かな: 'はじめ',
      姓名: '佐々木一',
      敬称: '先生',
      宛先: '会社',
      '自宅〒': '154-0017',
      自宅住所1: '東京都世田谷区世田谷0-12-81',
      '会社〒': '370-0002',
      会社住所1: '群馬県高崎市日高町0-5',
      会社電話: '027-000-0002',
      会社名かな: 'やましたしょうてん',
      会社名: '山下商店',
      部署名1: '営業部',
      部署名2: '第一課',
      役職名: '課長',
    },
  ].map((row) => underHeaders(ATENA_HEADERS.split(','), row)),
)

const NENGA_HEADERS =
  'お名前（姓）※必須,お名前（名）※必須,敬称※必須,フリガナ（セイ）,フリガナ（メイ）,自宅郵便番号※必須,自宅住所１※必須,自宅住所２,自宅住所３,自宅住所４,様方,' +
  ['１', '２', '３'].map((at) => `連名${at}（姓）,連名${at}（名）,連名${at}敬称`).join()

const NENGA = cp932(
  NENGA_HEADERS,
  ...[
    {
      'お名前（姓）※必須': '髙﨑',
      'お名前（名）※必須': '花子',
      '敬称※必須': '様',
      'フリガナ（セイ）': 'タカサキ',
      'フリガナ（メイ）': 'ハナコ',
      '自宅郵便番号※必須': '0600001',
      '自宅住所１※必須': '北海道札幌市中央区',
      自宅住所２: '北一条西０－１',
      自宅住所３: 'みどり荘１０１',
      '連名１（姓）': '髙﨑',
      '連名１（名）': '太郎',
      連名１敬称: '様',
      '連名２（姓）': '山本',
      '連名２（名）': 'さくら',
      連名２敬称: 'ちゃん',
    },
    {
      'お名前（姓）※必須': '渡邉',
      'お名前（名）※必須': '',
      '敬称※必須': '様',
      '自宅郵便番号※必須': '1540017',
      '自宅住所１※必須': '東京都世田谷区世田谷',
      自宅住所２: '０－１２',
      様方: '鈴木',
    },
  ].map((row) => underHeaders(NENGA_HEADERS.split(','), row)),
)

const GOOGLE_HEADERS =
  'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,' +
  [1, 2].map((at) => `E-mail ${at} - Label,E-mail ${at} - Value,Phone ${at} - Label,Phone ${at} - Value`).join() +
  ',' +
  [1, 2]
    .map((at) =>
      'Label,Formatted,Street,City,PO Box,Region,Postal Code,Country,Extended Address'
        .split(',')
        .map((part) => `Address ${at} - ${part}`)
        .join(),
    )
    .join()

const GOOGLE = Buffer.from(
  crlf([
    GOOGLE_HEADERS,
    ...[
      {
        'First Name': '花子',
        'Last Name': '髙﨑',
        'Phonetic First Name': 'ハナコ',
        'Phonetic Last Name': 'タカサキ',
        Birthday: ' --04-05',
        Notes: '"窓ぎわが、お好き"',
        Labels: '* myContacts ::: 常連',
        'E-mail 1 - Label': '* Home',
        'E-mail 1 - Value': 'hanako@example.jp ::: hana@example.jp',
        'Phone 1 - Label': 'Mobile',
        'Phone 1 - Value': '090-0000-0001 ::: 080-0000-0001',
        'Phone 2 - Label': 'Work',
        'Phone 2 - Value': '011-000-0009',
        'Address 1 - Label': 'Home',
        'Address 1 - Formatted': '"北一条西0-1\n札幌市中央区"',
        'Address 1 - Street': '北一条西0-1',
        'Address 1 - City': '札幌市中央区',
        'Address 1 - Region': '北海道',
        'Address 1 - Postal Code': '060-0001',
        'Address 1 - Country': 'JP',
        'Address 1 - Extended Address': 'みどり荘101',
        'Address 2 - Label': '勤務先',
        'Address 2 - Street': '中尾町1-2-3 ::: 日高町0-5',
        'Address 2 - City': '高崎市 ::: 高崎市',
        'Address 2 - Region': '群馬県 ::: 群馬県',
        'Address 2 - Postal Code': '370-0001 ::: 370-0002',
      },
      { 'First Name': '一', 'Last Name': '𠮷野', 'Organization Name': '山下商店', 'Organization Title': '店長' },
    ].map((row) => underHeaders(GOOGLE_HEADERS.split(','), row)),
  ]),
)

const OUTLOOK_HEADERS =
  '敬称,名,ミドル ネーム,姓,サフィックス,会社名,部署,役職,' +
  ['会社', '自宅', 'その他']
    .map((place) =>
      ['番地', '番地 2', '番地 3', '市町村', '都道府県', '郵便番号', '国/地域']
        .map((part) => `${part} (${place})`)
        .join(),
    )
    .join() +
  ',会社 FAX,会社の電話,自宅の電話,携帯電話,ほかの電話,分類項目,メモ,誕生日,電子メール アドレス,電子メールの種類,電子メールの表示名,電子メール 2 アドレス,会社名フリガナ,姓フリガナ,名フリガナ'

const OUTLOOK = cp932(
  OUTLOOK_HEADERS,
  ...[
    {
      名: '花子',
      姓: '髙﨑',
      姓フリガナ: 'タカサキ',
      名フリガナ: 'ハナコ',
      '番地 (自宅)': '北一条西0-1',
      '番地 2 (自宅)': 'みどり荘101',
      '市町村 (自宅)': '札幌市中央区',
      '都道府県 (自宅)': '北海道',
      '郵便番号 (自宅)': '060-0001',
      '番地 (会社)': '中尾町1-2-3',
      '市町村 (会社)': '高崎市',
      '都道府県 (会社)': '群馬県',
      '郵便番号 (会社)': '370-0001',
      携帯電話: '090-0000-0001',
      誕生日: '1970/4/5',
      分類項目: '常連;紅茶',
      '電子メール アドレス': 'hanako@example.jp',
      '電子メール 2 アドレス': 'hana@example.jp',
    },
    {
      名: '一',
      姓: '吉野',
      誕生日: '0/0/00',
      会社名: '山下商店',
      部署: '営業部',
      役職: '課長',
      会社の電話: '027-000-0002',
    },
  ].map((row) => underHeaders(OUTLOOK_HEADERS.split(','), row)),
)

/** A list kept in Excel itself: numbers that lost their zeros, days of three kinds, a title above, a row of nothing. */
const EXCEL_BOOK = workbook([
  ['お客様名簿'],
  null,
  ['No', '氏名', 'フリガナ', '郵便番号', '住所', '電話番号', '生年月日', '備考'],
  [
    1,
    '髙﨑 花子',
    'タカサキ ハナコ',
    600001,
    '北海道札幌市中央区北一条西0-1\nみどり荘101',
    9000000001,
    { serial: 25663, shown: 'full' },
    '<b>窓</b> & "海"',
  ],
  [
    2,
    '𠮷野　一',
    'ﾖｼﾉ ﾊｼﾞﾒ',
    '370-0001',
    '群馬県高崎市中尾町1-2-3',
    '027-000-0002',
    { serial: 36982, shown: 'era' },
    null,
  ],
  null,
  [3, '渡邉 節子', 'ワタナベ セツコ', 1540017, '東京都世田谷区世田谷0-12-81', null, 'S45', null],
  [4, '斎藤 実', 'サイトウ ミノル', null, null, null, '2001/2/30', null],
])

/** What a till writes: a line for each thing sold, the yen sign as Windows has it (a backslash), the sum at the end. */
const TILL = cp932(
  '伝票番号,売上日,時刻,会員番号,お客様名,電話番号,商品名,数量,金額',
  '100001,2026/01/05,10:12,1,髙﨑 花子,011-000-0001,ばらの花束,1,"\\5,500"',
  '100002,2026/01/05,11:40,,,,切り花,2,"\\1,200"',
  '100003,2026/01/06,09:05,2,吉野 一,080-0000-0002,鉢植え 5",1,"\\3,300"',
  '100004,2026/01/06,16:30,1,髙﨑 花子,011-000-0001,返品 ばらの花束,-1,"-\\5,500"',
  '100005,2026/13/06,17:00,1,髙﨑 花子,011-000-0001,切り花,1,600',
  '合計,,,,,,,5,"\\5,100"',
)

/** By the names of their files in tests/files/import/. */
export const REAL_LISTS: Readonly<Record<string, Buffer>> = {
  'hagaki-design-kit.csv': POSTCARDS,
  'own-people.csv': OUR_PEOPLE,
  'own-visits.csv': OUR_VISITS,
  'own-contacts.csv': OUR_CONTACTS,
  'excel-damaged.csv': EXCEL_DAMAGED,
  'address-book.csv': cp932(...ADDRESS_BOOK),
  'address-book.txt': unicodeText(...ADDRESS_BOOK),
  'till.csv': TILL,
  'atena-shokunin.csv': ATENA,
  'nenga-kazoku.csv': NENGA,
  'google-contacts.csv': GOOGLE,
  'outlook.csv': OUTLOOK,
  'excel.xlsx': EXCEL_BOOK,
  ...REAL_BOOKS,
}
