import { REFUSALS_OF_COPIES } from './refusals-of-copies.ts'
import type { ErrorCode } from './result.ts'

export type Sentence = { readonly ja: string; readonly en: string }

/** What happened, what is safe, what to do: one sentence set a code, for the page, the menu and the command line. */
export const REFUSALS: Readonly<Record<ErrorCode, Sentence>> = {
  ...REFUSALS_OF_COPIES,
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
    ja: 'お店の記録のファイルが壊れています。ファイルには手をつけていません。控えから戻すか、読めるところを取り出してください。',
    en: 'The shop’s file is damaged. It was left as it is. Please restore a backup, or salvage what can be read.',
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
    ja: '取り込みなどの途中です。終わるまでお待ちください。いまの入力はまだ保存していません。',
    en: 'An import or the like is running. Please wait until it ends; this was not saved yet.',
  },
  'nothing-to-do': {
    ja: '当てはまる方がいないか、すでにそのとおりになっています。何も変えていません。',
    en: 'It applies to nobody, or is so already. Nothing was changed.',
  },
  'own-rule-missing': {
    ja: 'その決めごとは、もうありません。お客様の記録は無事です。',
    en: 'That rule is no longer there. Your records are safe.',
  },
  'group-missing': {
    ja: 'そのまとまりは、もうありません。お客様の記録は無事です。',
    en: 'That group is no longer there. Your records are safe.',
  },
  'group-name-taken': {
    ja: '同じ名前のまとまりがあります。別の名前をお付けください。何も変えていません。',
    en: 'There is a group of that name already. Please choose another. Nothing was changed.',
  },
  'group-asks-nothing': {
    ja: '条件がまだありません。しぼりこむか、言葉で探してから、名前をお付けください。',
    en: 'Nothing is asked for yet. Narrow the list or search first, then give it a name.',
  },
  'photo-unreadable': {
    ja: 'この写真は読み取れません。何も保存していません。JPEG、PNG、WebPの写真をお選びください。',
    en: 'This picture cannot be read. Nothing was saved. Please choose a JPEG, PNG or WebP picture.',
  },
  'photo-too-large': {
    ja: 'この写真は大きすぎます。何も保存していません。小さくした写真をお選びください。',
    en: 'This picture is too large. Nothing was saved. Please choose a smaller one.',
  },
  'photo-too-many': {
    ja: 'このカードの写真は、もういっぱいです（60枚まで）。何も保存していません。いらない写真を外してから、もう一度お試しください。',
    en: 'This card holds no more pictures (60 at most). Nothing was saved. Take one off and try again.',
  },
  'day-before-receipt': {
    ja: 'お預かりした日より前の日です。まだ何も記していません。お返しした日をお確かめください。',
    en: 'That is before the day it was received. Nothing was recorded. Please check the day it was returned.',
  },
  'request-day': {
    ja: 'その日にはできません。これからの日と、お申し出より前のお答えは残せません。まだ何も記していません。',
    en: 'That day cannot be: no day to come, and no answer before the request. Nothing was recorded.',
  },
  'benefit-used': {
    ja: 'この特典は、すでにお使いになっています。二度は使えません。ほかの記録はそのままです。',
    en: 'This benefit was used already, and can be used only once. Nothing else was changed.',
  },
  'benefit-expired': {
    ja: 'この特典は、お使いいただける日を過ぎています。特別に使っていただくときは、そのようにお選びください。',
    en: 'This benefit is past its last day. To let it count all the same, choose so.',
  },
  'benefit-days': {
    ja: '日付の前後が合いません。差し上げた日、お使いになった日、いつまで、をお確かめください。',
    en: 'These days do not go together. Check the day given, the day used, and the last day.',
  },
  'benefit-code-taken': {
    ja: 'その番号は、ほかの特典が使っています。',
    en: 'Another benefit already has that number.',
  },
  'stamps-too-few': {
    ja: 'スタンプがまだ足りません。特別に差し上げるときは、ほかの種類をお選びください。',
    en: 'There are not enough stamps yet. To give it all the same, choose another kind.',
  },
  'days-out-of-order': {
    ja: '日付の前後が合いません。うかがった日から順に、お確かめください。まだ何も変えていません。',
    en: 'These days do not go together. Check them from the day it was received on. Nothing was changed.',
  },
  'theme-taken': {
    ja: 'その名前の話題は、すでにあります。一つにするときは「この話題をまとめる」をお使いください。まだ何も変えていません。',
    en: 'There is a theme of that name already. To make them one, put this theme into it. Nothing was changed.',
  },
  'survey-answers': {
    ja: 'お答えの数が、質問の数と合いません。質問が書き直されていないか、お確かめください。まだ何も残していません。',
    en: 'There are not as many answers as questions. Check whether the questions were changed. Nothing was saved.',
  },
  cancelled: {
    ja: '途中でやめました。記録は、始める前のままです。',
    en: 'It was stopped. Your records are as they were before it began.',
  },
  'file-missing': {
    ja: 'そのファイルを開けません。移されたか、USBメモリーが抜かれたようです。お客様の記録は無事です。もう一度お選びください。',
    en: 'The file cannot be opened; it was moved, or the USB stick was taken out. Your records are safe. Please choose it again.',
  },
  'file-changed': {
    ja: 'ご覧になったあとに、ファイルの中身が変わりました。まだ何も取り込んでいません。もう一度お選びください。',
    en: 'The file changed after you looked at it. Nothing was imported. Please choose it again.',
  },
  'file-too-large': {
    ja: 'ファイルが大きすぎます（お客様は100MB、ご来店・ご連絡は512MB、エクセルは中身が20MBまで）。何も取り込んでいません。CSVにするか、いくつかに分けてお試しください。',
    en: 'The file is too large (100 MB for customers, 512 MB for visits and contacts, 20 MB inside an Excel file). Nothing was imported. Please make it a CSV file, or split it, and try again.',
  },
  'file-empty': {
    ja: 'ファイルに、見出しのほかの行がありません。何も取り込んでいません。',
    en: 'The file has no lines below its headings. Nothing was imported.',
  },
  'file-encoding': {
    ja: 'ファイルの文字を読み取れません。何も取り込んでいません。元のソフトで「CSV（UTF-8）」として保存し直してからお試しください。',
    en: 'The characters of the file cannot be read. Nothing was imported. Please save it again as “CSV (UTF-8)” in the program it came from.',
  },
  'file-not-table': {
    ja: 'このファイルは、名簿として読めません（表ではないか、壊れています）。何も取り込んでいません。元のソフトで「CSV」として書き出してからお試しください。',
    en: 'This file cannot be read as a list (it is no table, or damaged). Nothing was imported. Please export it as CSV from the program it came from.',
  },
  'file-of-other-program': {
    ja: 'このファイルは、ほかのソフトの形のままです。何も取り込んでいません。そのソフトの「CSV形式で書き出す（保存する）」で作ったファイルをお選びください。',
    en: 'This file is in the own format of another program. Nothing was imported. Please choose a file made there with “Export (or save) as CSV”.',
  },
  'postal-file-other': {
    ja: 'このファイルは、日本郵便の郵便番号の表（utf_ken_all.csv）ではないか、途中で切れています。郵便番号の表は、今までのまま使えます。ZIPの中にあるときは、取り出してからお選びください。',
    en: 'This is not Japan Post’s table of postal codes (utf_ken_all.csv), or part of it is missing. The table in use stays as it was. If the file is inside a ZIP, take it out first.',
  },
  'columns-doubled': {
    ja: '同じ意味の列が二つあります。何も取り込んでいません。どちらか一つをお選びください。',
    en: 'Two columns mean the same. Nothing was imported. Please choose one of them.',
  },
  'columns-missing': {
    ja: '必要な列が足りません（お名前、またはどなたのいつのことか）。何も取り込んでいません。列の意味をお選びください。',
    en: 'A needed column is missing (the name, or whose it is and on which day). Nothing was imported. Please say what the columns mean.',
  },
  'duplicates-undecided': {
    ja: '同じ方かもしれないお客様がいます。まだ何も取り込んでいません。加える、まとめる、取り込まない、のどれかをお選びください。',
    en: 'Some may be customers you already have. Nothing was imported. Please choose to add, merge or skip them.',
  },
  'import-missing': {
    ja: 'その取り込みの記録は見つかりません。',
    en: 'That import cannot be found.',
  },
  'import-undone-before': {
    ja: 'その取り込みは、すでに元に戻してあります。',
    en: 'That import was already taken back.',
  },
  'import-closed': {
    ja: 'その取り込みは「確かめました」とされたので、元に戻せません。',
    en: 'That import was marked as checked, so it can no longer be taken back.',
  },
  'change-is-import': {
    ja: '取り込みは、「取り込む」の画面からまとめて元に戻せます。まだ何も変えていません。',
    en: 'An import is taken back as a whole on the import screen. Nothing was changed.',
  },
  'not-in-cp932': {
    ja: 'この文字コード（CP932）では書けない文字があります。まだ何も書き出していません。UTF-8をお選びになるか、その字を〓にして書き出してください。',
    en: 'Some characters cannot be written in CP932. Nothing was exported. Please choose UTF-8, or let 〓 stand for them.',
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
  'template-name-missing': {
    ja: 'ひな形の名前をご入力ください。何も変えていません。',
    en: 'Please give the template a name. Nothing was changed.',
  },
  'template-name-taken': {
    ja: '同じ名前のひな形があります。別の名前をお付けください。何も変えていません。',
    en: 'There is a template of that name already. Please choose another. Nothing was changed.',
  },
  'topic-not-for-kind': {
    ja: '目印を選べるのは、お店のたよりとご案内のひな形です。保存していません。',
    en: 'A label can be chosen for newsletters and invitations alone. It was not saved.',
  },
  'field-unknown': {
    ja: '【 】の中に、このソフトの知らない言葉があります。保存していません。「自動で入る言葉」からお選びください。',
    en: 'There is an unknown word in 【 】. It was not saved. Please choose from the words that fill in by themselves.',
  },
  'short-form-empty': {
    ja: 'このひな形には、短い文が書かれていません。何もコピーしていません。「ひな形を開く」で短い文を書いてください。',
    en: 'This template has no short form, so nothing was copied. Please open the template and write one.',
  },
  'side-not-on-paper': {
    ja: 'その用紙に、その面はありません。ほかの用紙か面をお選びください。',
    en: 'That paper has no such side. Please choose another paper or side.',
  },
  'paper-missing': {
    ja: 'その用紙は、もう用紙の一覧にありません。何も印刷していません。用紙をお選びください。',
    en: 'That paper is no longer among your papers. Nothing was printed. Please choose a paper.',
  },
  'paper-size': {
    ja: '用紙の大きさは、短い辺が84〜297 mm、長い辺が120〜432 mmの間で決めてください。まだ保存していません。',
    en: 'A paper is 84 to 297 mm on its short side and 120 to 432 mm on its long one. Nothing was saved.',
  },
  'label-size': {
    ja: 'ラベルが小さすぎて、宛名が入りません。横40 mm、縦20 mm以上にしてください。まだ保存していません。',
    en: 'The labels are too small for an address. They need 40 mm by 20 mm or more. Nothing was saved.',
  },
  'labels-beyond': {
    ja: 'ラベルが用紙の外にはみ出します。枚数、大きさ、余白をお確かめください。まだ保存していません。',
    en: 'The labels do not fit on the sheet. Please check their number, size and margins. Nothing was saved.',
  },
  'boxes-beyond': {
    ja: '差出人の郵便番号の枠が、はがきの外か、差出人の上にかかります。上の端から95 mm以上、はがきの中に収まる位置にしてください。まだ保存していません。',
    en: 'The boxes of the sender’s postal code lie off the card or on the sender. They stand 95 mm or more from the top edge. Nothing was saved.',
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
  locked: {
    ja: 'おつきあい帳には鍵がかかっています。何も変えていません。PINを入れて開けてから、もう一度お試しください。',
    en: 'The program is locked. Nothing was changed. Please unlock it with the PIN and try again.',
  },
  'pin-missing': {
    ja: 'PINはまだ決めていません。「設定」の「席を離れたときの鍵」で決められます。',
    en: 'There is no PIN yet. It is set under “Settings”, “Lock when away”.',
  },
  'pin-there': {
    ja: 'PINはすでに決めてあります。何も変えていません。',
    en: 'There is a PIN already. Nothing was changed.',
  },
  'pin-wrong': {
    ja: 'PINが違います。もう一度お入れください。',
    en: 'That is not the PIN. Please try again.',
  },
  'pin-number-wrong': {
    ja: '番号が違います。紙に書き留めた16けたの番号をお確かめください。',
    en: 'That is not the number. Please check the 16 digits on your paper.',
  },
  'pin-wait': {
    ja: '違う番号が続いたので、しばらく開けられません。お客様の記録は無事です。少しお待ちになってから、もう一度お入れください。',
    en: 'Too many wrong tries, so it stays locked for a while. Your records are safe. Please wait a little and try again.',
  },
  'pin-unreadable': {
    ja: '鍵のファイルが壊れていて、開けられません。お客様の記録は無事です。説明書の「PINを忘れたとき」をご覧ください。',
    en: 'The file of the lock is damaged, so it cannot be opened. Your records are safe. Please see “The PIN is forgotten” in the manual.',
  },
  internal: {
    ja: '思わぬことが起きました。いまの操作は保存していません。ここまでの記録は無事です。',
    en: 'Something unexpected happened. This was not saved. Everything before it is safe.',
  },
}
