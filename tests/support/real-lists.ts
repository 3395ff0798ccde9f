import { encodeCp932 } from '#main/files/cp932.ts'
import { kitFile, kitRow } from './kit-file.ts'

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
}
