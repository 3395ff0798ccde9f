import type { ErrorCode } from './result.ts'

/** What keeps copies, and locked records, from being made or opened. */
export const REFUSALS_OF_COPIES = {
  'shop-locked': {
    ja: 'お店の記録には鍵がかかっています。合言葉の紙の、合言葉か予備の番号で開きます。',
    en: 'The records are locked. The passphrase or the recovery code of its sheet opens them.',
  },
  'sheet-missing': {
    ja: '合言葉の紙がまだありません。「控え」の画面で、先に合言葉の紙をお作りください。',
    en: 'There is no passphrase sheet yet. Please make one first, on the backup screen.',
  },
  'records-locked': {
    ja: '記録のファイルに鍵をかけているあいだは、外へ出す控えの鍵を外せません。',
    en: 'While the records on this computer are locked, backups that leave it are locked too.',
  },
  'key-file-damaged': {
    ja: '鍵のファイルが壊れていて、記録を開けません。記録はそのままです。USBメモリーなどに取った控えから戻してください。',
    en: 'The key file is damaged, so the records cannot be opened. They were left as they are. Please restore a backup from a USB stick or another place.',
  },
  'place-missing': {
    ja: 'いつものUSBメモリー（控えの置き場所）が見つかりません。差し込んでいただくと、続きを控えます。お客様の記録は無事です。',
    en: 'The usual USB stick (the place for backups) cannot be found. Plug it in and the backup goes on. Your records are safe.',
  },
  'place-full': {
    ja: '選ばれた場所（USBメモリーなど）に空きが足りず、書き込めませんでした。お客様の記録は無事です。空きを増やすか、別の場所をお選びください。',
    en: 'There is not enough room in that place (the USB stick or folder). Your records are safe. Please make room or choose another place.',
  },
  'place-read-only': {
    ja: '選ばれた場所（USBメモリーなど）は書き込みができないようになっています。お客様の記録は無事です。書き込み禁止を外すか、別の場所をお選びください。',
    en: 'That place (the USB stick or folder) is write-protected. Your records are safe. Please take the protection off or choose another place.',
  },
  'place-failed': {
    ja: '選ばれた場所に書き込めませんでした。USBメモリーが途中で抜かれたか、傷んでいるようです。お客様の記録は無事です。別の場所でもう一度お試しください。',
    en: 'Writing to that place failed; the stick was pulled out or is worn. Your records are safe. Please try again in another place.',
  },
  'copy-missing': {
    ja: 'その控えが見つかりません。USBメモリーを差し込むか、ほかの控えをお選びください。いまの記録はそのままです。',
    en: 'That backup cannot be found. Plug in the USB stick or choose another one. Your present records were left as they are.',
  },
  'copy-foreign': {
    ja: 'このファイルは、おつきあい帳の控えではありません。いまの記録はそのままです。',
    en: 'This file is not a backup of this program. Your present records were left as they are.',
  },
  'copy-newer': {
    ja: 'この控えは、新しい版のおつきあい帳で取られています。いまの記録はそのままです。新しい版を入れてから戻してください。',
    en: 'This backup was made by a newer version of this program. Your present records were left as they are. Install the newer version first.',
  },
  'copy-damaged': {
    ja: 'この控えは壊れているか、途中で切れています。いまの記録はそのままです。ほかの控えをお選びください。',
    en: 'This backup is damaged or cut short. Your present records were left as they are. Please choose another one.',
  },
  'copy-too-slow': {
    ja: 'このファイルは、時間のうちに読み終わりませんでした。いまの記録はそのままです。パソコンがほかの仕事で忙しいときは、しばらくしてからもう一度お試しください。それでも読めないときは、ほかの控えをお選びください。',
    en: 'This file could not be read through in time. Your present records were left as they are. If the computer is busy, please try again later; if it still cannot be read, choose another backup.',
  },
  'copy-not-verified': {
    ja: '取った控えを開いて確かめたところ、元の記録と合いませんでした。お客様の記録は無事です。別の場所でもう一度お試しください。',
    en: 'The backup was opened and did not match the records. Your records are safe. Please try again in another place.',
  },
  'copy-locked': {
    ja: 'この控えには鍵がかかっています。合言葉の紙の、合言葉か予備の番号を添えてください。いまの記録はそのままです。',
    en: 'This backup is locked. Please give the passphrase or the recovery code of its sheet. Your present records were left as they are.',
  },
  'wrong-passphrase': {
    ja: '合言葉が合いません。紙の番号をお確かめのうえ、もう一度ご入力ください。長いほうの番号（予備の番号）でも開けます。',
    en: 'That passphrase does not open it. Please check the number of the sheet and type it again. The recovery code opens it too.',
  },
  'salvage-locked': {
    ja: '鍵のかかった控えからは、取り出せません。ファイルには手をつけていません。「控え」の画面から戻してください。',
    en: 'Nothing can be salvaged out of a locked backup. It was left as it is. Please restore it on the backup screen.',
  },
  'salvage-empty': {
    ja: 'このファイルからは、お客様の記録をひとつも読み取れませんでした。ファイルには手をつけていません。控えから戻してください。',
    en: 'No customer could be read out of this file. It was left as it is. Please restore a backup.',
  },
} satisfies Partial<Record<ErrorCode, { readonly ja: string; readonly en: string }>>
