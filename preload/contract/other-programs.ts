import type { Sentence } from './refusals.ts'

const NOTHING_YET = {
  ja: '何も取り込んでいません。次のようにCSVを書き出して、そのファイルをお選びください。',
  en: 'Nothing was imported. Please export a CSV file there as follows and choose that file.',
} as const satisfies Sentence

const program = (name: Sentence, steps: Sentence): Sentence => ({
  ja: `これは${name.ja}のファイルです。${NOTHING_YET.ja}${steps.ja}`,
  en: `This is a file of ${name.en}. ${NOTHING_YET.en} ${steps.en}`,
})

const FUDEMAME = program(
  { ja: '筆まめ', en: '筆まめ' },
  {
    ja: '①筆まめで住所録を開く ②「ファイル」から「別名で保存」（または「他の形式で保存」）を選ぶ ③ファイルの種類を「CSV」にして保存する',
    en: '1. Open the address book in 筆まめ. 2. Choose 「別名で保存」 (or 「他の形式で保存」) in the menu 「ファイル」. 3. Choose CSV as the type and save.',
  },
)

const FUDEGURUME = program(
  { ja: '筆ぐるめ', en: '筆ぐるめ' },
  {
    ja: '①筆ぐるめで住所録を開く ②「ファイル」から「他形式住所録の書き出し」を選ぶ ③「CSV」を選んで保存する',
    en: '1. Open the address book in 筆ぐるめ. 2. Choose 「他形式住所録の書き出し」 in the menu 「ファイル」. 3. Choose CSV and save.',
  },
)

const FUDEOH = program(
  { ja: '筆王', en: '筆王' },
  {
    ja: '①筆王で住所録を開く ②「ファイル」から「書き出し」（または「エクスポート」）を選ぶ ③「CSV形式」を選び、見出しを付けて保存する',
    en: '1. Open the address book in 筆王. 2. Choose 「書き出し」 (or 「エクスポート」) in the menu 「ファイル」. 3. Choose CSV, with headings, and save.',
  },
)

const ATENA = program(
  { ja: '宛名職人', en: '宛名職人' },
  {
    ja: '①宛名職人で住所録を開く ②「ファイル」から「書き出し」を選ぶ ③「CSV」（またはContactXML）を選んで保存する',
    en: '1. Open the address book in 宛名職人. 2. Choose 「書き出し」 in the menu 「ファイル」. 3. Choose CSV (or ContactXML) and save.',
  },
)

const EXCEL = program(
  { ja: '古い形のエクセル、またはパスワードの付いたエクセル', en: 'an old Excel, or one with a password' },
  {
    ja: '①エクセルで開く（パスワードがあれば外す） ②「名前を付けて保存」を選ぶ ③ファイルの種類を「CSV UTF-8」か「Excelブック（.xlsx）」にして保存する',
    en: '1. Open it in Excel (and take the password off). 2. Choose “Save as”. 3. Choose “CSV UTF-8” or “Excel workbook (.xlsx)” as the type and save.',
  },
)

const OTHER_SHEET = program(
  { ja: '表計算ソフト', en: 'another spreadsheet program' },
  {
    ja: '①そのソフトで開く ②「名前を付けて保存」または「書き出す」を選ぶ ③「CSV」か「Excel（.xlsx）」を選んで保存する',
    en: '1. Open it in that program. 2. Choose “Save as” or “Export”. 3. Choose CSV or Excel (.xlsx) and save.',
  },
)

/** How to get a table out of the program that wrote such a file, by the ending of its name. */
const BY_ENDING: Readonly<Record<string, Sentence>> = {
  fwa: FUDEMAME,
  fwb: FUDEMAME,
  fga: FUDEGURUME,
  fgj: FUDEGURUME,
  fzd: FUDEOH,
  ata: ATENA,
  xls: EXCEL,
  xlsb: EXCEL,
  ods: OTHER_SHEET,
  numbers: OTHER_SHEET,
}

/** Null where the ending is that of no program that is known. */
export function howToExport(ending: string): Sentence | null {
  return Object.hasOwn(BY_ENDING, ending) ? (BY_ENDING[ending] ?? null) : null
}
