import type { ErrorCode } from './result.ts'

export type Sentence = { readonly ja: string; readonly en: string }

/** What happened, what is safe, what to do: one sentence set a code, for the page, the menu and the command line. */
export const REFUSALS: Readonly<Record<ErrorCode, Sentence>> = {
  'wrong-sender': {
    ja: 'この画面からは操作できません。お客様の記録は無事です。',
    en: 'This window may not do that. Your records are safe.',
  },
  'unknown-call': {
    ja: 'その操作はありません。お客様の記録は無事です。',
    en: 'There is no such action. Your records are safe.',
  },
  'bad-input': {
    ja: '入力の形が正しくありません。何も保存していません。',
    en: 'The input is not in the right form. Nothing was saved.',
  },
  'too-large': {
    ja: '一度に扱える大きさを超えています。何も保存していません。',
    en: 'That is too large to handle at once. Nothing was saved.',
  },
  'shop-none': {
    ja: 'このパソコンには、まだお店の記録がありません。「はじめる」から作ってください。',
    en: 'There is no shop on this computer yet. Choose “Begin” to make one.',
  },
  'shop-exists': {
    ja: 'その場所にはすでに記録があります。上書きはしていません。',
    en: 'There is already a file in that place. It was not overwritten.',
  },
  'shop-missing': {
    ja: 'お店の記録が見つかりません。ファイルが移されたか、消されたようです。空の記録は作っていません。元の場所に戻すか、控えから戻してください。',
    en: 'The shop’s records cannot be found; the file was moved or removed. No empty shop was made. Put the file back, or restore a backup.',
  },
  'shop-empty-file': {
    ja: 'お店の記録のファイルが空になっています。上書きはしていません。控えから戻してください。',
    en: 'The shop’s file is empty. It was not overwritten. Please restore a backup.',
  },
  'shop-foreign': {
    ja: 'このファイルは、おつきあい帳の記録ではありません。何も変えていません。',
    en: 'This file was not made by this program. Nothing was changed.',
  },
  'shop-newer': {
    ja: 'この記録は、新しい版のおつきあい帳で作られています。記録は無事です。新しい版を入れてから開いてください。',
    en: 'These records were made by a newer version of this program. They are safe. Install the newer version, then open them.',
  },
  'shop-damaged': {
    ja: 'お店の記録のファイルが壊れています。ファイルには手をつけていません。控えから戻してください。',
    en: 'The shop’s file is damaged. It was left as it is. Please restore a backup.',
  },
  'shop-is-folder': {
    ja: 'お店の記録があるはずの場所に、フォルダーがあります。何も変えていません。フォルダーを移してから、もう一度開いてください。',
    en: 'There is a folder where the shop’s file should be. Nothing was changed. Move the folder away and open again.',
  },
  'shop-in-cloud-folder': {
    ja: 'OneDriveやDropbox、ネットワーク上の場所には、お店の記録を置けません（控えの置き場所としてはお使いいただけます）。このパソコンの中の場所をお選びください。',
    en: 'The live records cannot stand in OneDrive, Dropbox or a network folder (a backup can). Please choose a place on this computer.',
  },
  'shop-in-use': {
    ja: 'お店の記録は、いま別の画面で開いています。そちらをお使いになるか、閉じてから開いてください。',
    en: 'The records are open in another window. Use that one, or close it first.',
  },
  'shop-not-expected': {
    ja: 'いつものお店の記録と違うファイルが置かれています。何も変えていません。元のファイルに戻してください。',
    en: 'A different shop’s file stands in the usual place. Nothing was changed. Please put the usual file back.',
  },
  'disk-full': {
    ja: 'パソコンの空きが足りず、保存できませんでした。ここまでの記録は無事です。空きを増やしてから、もう一度お試しください。',
    en: 'There is no room left on the disk, so this was not saved. Everything before it is safe. Make room and try again.',
  },
  'disk-read-only': {
    ja: '書き込みのできない場所のため、保存できませんでした。ここまでの記録は無事です。ファイルの設定をお確かめください。',
    en: 'The place is write-protected, so this was not saved. Everything before it is safe. Check the file’s permissions.',
  },
  'disk-failed': {
    ja: 'ディスクへの書き込みに失敗し、保存できませんでした。ここまでの記録は無事です。早めに控えをお取りください。',
    en: 'Writing to the disk failed, so this was not saved. Everything before it is safe. Please make a backup soon.',
  },
  'name-missing': {
    ja: 'お名前か会社名のどちらかをご入力ください。',
    en: 'Please enter a name or a company.',
  },
  'number-taken': {
    ja: 'その番号は、ほかのお客様が使っています。',
    en: 'Another customer already has that number.',
  },
  'customer-missing': {
    ja: 'そのお客様のカードは見つかりません。消されたか、ごみ箱にあります。',
    en: 'That customer’s card cannot be found. It was erased or is in the trash.',
  },
  'customer-erased': {
    ja: 'そのお客様の記録は、完全に消されています。',
    en: 'That customer’s record was erased for good.',
  },
  'changed-meanwhile': {
    ja: 'このカードは、開いているあいだに別のところで書き変えられました。上書きはしていません。いまの内容をご覧のうえ、もう一度保存してください。',
    en: 'This card was changed elsewhere while it was open. Nothing was overwritten. Look at what stands there now, then save again.',
  },
  'entry-missing': {
    ja: 'その記録は見つかりません。消されたか、ごみ箱にあります。',
    en: 'That entry cannot be found. It was erased or is in the trash.',
  },
  'already-settled': {
    ja: 'それは、すでに済んでいます。',
    en: 'That was already done.',
  },
  'day-ahead': {
    ja: 'まだ来ていない日です。これからの日は「次のご予約」として残せます。',
    en: 'That day has not come yet. A day to come can be kept as the next appointment.',
  },
  'day-over': {
    ja: 'もう過ぎた日です。きょうより後の日をご入力ください。',
    en: 'That day is over. Please enter a day after today.',
  },
  'sample-only': {
    ja: 'これはみほんのお店ではないので、消していません。お客様の記録は無事です。',
    en: 'This is not the sample shop, so nothing was removed. Your records are safe.',
  },
  'change-missing': {
    ja: 'その操作の控えは、もう残っていません（30日で消えます）。',
    en: 'That change is no longer kept (changes are kept 30 days).',
  },
  'change-undone-before': {
    ja: 'その操作は、すでに元に戻してあります。',
    en: 'That change was already taken back.',
  },
  'busy-import': {
    ja: '取り込みの途中です。終わるまでお待ちください。いまの入力はまだ保存していません。',
    en: 'An import is running. Please wait until it ends; this was not saved yet.',
  },
  'sender-missing': {
    ja: '差出人がまだ書かれていません。先に差出人をご入力ください。',
    en: 'There is no sender yet. Please enter the sender first.',
  },
  'nobody-left': {
    ja: '出せる方がいません。控えた方とそのわけをご覧ください。',
    en: 'Nobody is left to write to. See who was left out, and why.',
  },
  'template-missing': {
    ja: 'そのひな形は見つかりません。',
    en: 'That template cannot be found.',
  },
  'field-unknown': {
    ja: '【 】の中に、このソフトの知らない言葉があります。保存していません。「自動で入る言葉」からお選びください。',
    en: 'There is an unknown word in 【 】. It was not saved. Please choose from the words that fill in by themselves.',
  },
  'side-not-on-paper': {
    ja: 'その用紙に宛名の面はありません。はがきをお選びください。',
    en: 'That paper has no address side. Please choose a postcard.',
  },
  'gate-changed': {
    ja: 'ご覧になったあとに、お便りを控える方が変わりました。まだ何も出していません。控える方とそのわけを、もう一度お確かめください。',
    en: 'Whom to leave out has changed since you looked. Nothing was made. Please look again at who is left out, and why.',
  },
  'day-before-print': {
    ja: 'お便りを用意した日より前の日です。まだ何も記していません。投函した日をお確かめください。',
    en: 'That is before the day the letters were made. Nothing was recorded. Please check the day of posting.',
  },
  'print-failed': {
    ja: '印刷の用意ができませんでした。お客様の記録は無事です。もう一度お試しください。',
    en: 'The pages could not be made. Your records are safe. Please try again.',
  },
  internal: {
    ja: '思わぬことが起きました。いまの操作は保存していません。ここまでの記録は無事です。',
    en: 'Something unexpected happened. This was not saved. Everything before it is safe.',
  },
}
