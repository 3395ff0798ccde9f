import { plainText } from './plain-text.ts'
import { type CardsStyle, dayInWords } from './words.ts'

/** お読みください.txt: what lies in the folder, for whoever opens it without the program. */
export function readMe(shopName: string, { language, today }: CardsStyle): string {
  const day = dayInWords(today, language)
  const lines = language === 'ja' ? inJapanese(shopName, day) : inEnglish(shopName, day)
  return plainText(lines)
}

function inJapanese(shopName: string, day: string): readonly string[] {
  return [
    `${shopName}　おつきあい帳　${day}に書き出したもの`,
    '',
    'このフォルダーには、お客様のすべての記録が入っています。おつきあい帳がなくてもご覧になれます。',
    '',
    'お客様の一覧.html　まずこれを開いてください。五十音順の一覧から、お一人ずつのカードが開きます。',
    'カード　　　　　　お一人に1枚のカードです。このまま印刷できます。',
    '写真　　　　　　　カードに付いている写真です。',
    'お客様.csv　ご来店.csv　ご連絡.csv　　おつきあい帳の「取り込む」で元に戻せる表です。',
    'お届け先.csv　　　お届け先と、お届けしたものの表です。',
    '年賀状.csv　　　　年ごとの、出した年賀状といただいた年賀状の表です。',
    'お申し出の記録.csv　記録の開示や消去のお申し出と、そのお答えの表です。',
    'お客様.vcf　　　　スマートフォンなどの連絡先に入れられます。',
    'お誕生日とお約束.ics　カレンダーに入れられます。',
    'お便りの文.txt　　ひな形とお店のはなしの文です。',
    '',
    '鍵・暗証番号・留守の予定は、この中には入れていません。',
    '「ご案内不要」などのお申し出も、そのまま入っています。ご連絡の前にお確かめください。',
    'お客様の大切な記録です。置き場所にお気をつけください。',
  ]
}

function inEnglish(shopName: string, day: string): readonly string[] {
  return [
    `${shopName}　おつきあい帳, exported on ${day}`,
    '',
    'This folder holds all records of the customers. It can be read without the program.',
    '',
    'お客様の一覧.html　Open this first: the list of customers in kana order leads to each card.',
    'カード　One page for each person, ready to print.',
    '写真　The photos of the cards.',
    'お客様.csv　ご来店.csv　ご連絡.csv　Tables that Import in おつきあい帳 brings back as they were.',
    'お届け先.csv　Recipients, and what was delivered to them.',
    '年賀状.csv　New Year cards sent and received, by year.',
    'お申し出の記録.csv　What people asked about their records, and the answers.',
    'お客様.vcf　Contacts for a telephone.',
    'お誕生日とお約束.ics　Birthdays and promises for a calendar.',
    'お便りの文.txt　The words of letters, and the stories of the shop.',
    '',
    'Keys, codes and times of absence are not in it.',
    'Requests such as No promotions are in it as they stand. Please check before writing to anybody.',
    'These are records of people. Please take care where they are kept.',
  ]
}
