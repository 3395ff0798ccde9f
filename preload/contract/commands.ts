/** The menus of the window, from left to right; a command with null stands in none. */
export const MENUS = [
  { id: 'records', ja: '記録', en: 'Records' },
  { id: 'places', ja: '場所', en: 'Places' },
  { id: 'view', ja: '表示', en: 'View' },
  { id: 'help', ja: '困ったとき', en: 'Help' },
] as const satisfies readonly (Titled & { readonly id: string })[]

export type MenuId = (typeof MENUS)[number]['id']

type Titled = { readonly ja: string; readonly en: string }

/** `key` as a menu says it: 'Ctrl+K', 'F8'. */
type Definition = Titled & {
  readonly id: string
  readonly key: string | null
  readonly menu: MenuId | null
  /** How the palette may be asked for it besides by its title: readings and other names. */
  readonly called: string
}

/** One definition for each command: it feeds the keys, the palette, the cheat sheet and the window's menu. */
export const COMMANDS = [
  {
    id: 'week',
    key: 'Ctrl+1',
    menu: 'places',
    ja: '今週の一覧を開く',
    en: 'Open this week',
    called: 'こんしゅう いちらん ホーム home',
  },
  {
    id: 'customers',
    key: 'Ctrl+2',
    menu: 'places',
    ja: 'お客様の一覧を開く',
    en: 'Open the customers',
    called: 'おきゃくさま いちらん めいぼ 名簿 list',
  },
  {
    id: 'letters',
    key: 'Ctrl+3',
    menu: 'places',
    ja: 'お便りを開く',
    en: 'Open the letters',
    called: 'おたより はがき 手紙 てがみ 差出人 さしだしにん mail',
  },
  {
    id: 'voices',
    key: 'Ctrl+4',
    menu: 'places',
    ja: 'お声を開く',
    en: 'Open what they said',
    called: 'おこえ こえ voices',
  },
  {
    id: 'review',
    key: 'Ctrl+5',
    menu: 'places',
    ja: 'ふりかえりを開く',
    en: 'Open looking back',
    called: '振り返り つき 月 かず 数 months review',
  },
  {
    id: 'settings',
    key: 'Ctrl+,',
    menu: 'places',
    ja: '設定を開く',
    en: 'Open the settings',
    called: 'せってい preferences options',
  },
  {
    id: 'back',
    key: 'Esc',
    menu: null,
    ja: 'ひとつ前に戻る・閉じる',
    en: 'Go back, or close',
    called: 'もどる とじる',
  },
  {
    id: 'find',
    key: 'Ctrl+K',
    menu: 'records',
    ja: 'お客様や、することを探す',
    en: 'Find people and commands',
    called: 'さがす けんさく 検索 search',
  },
  {
    id: 'add',
    key: 'Ctrl+N',
    menu: 'records',
    ja: '新しいお客様を加える',
    en: 'Add a customer',
    called: 'あたらしい おきゃくさま くわえる とうろく 登録 ついか 追加 new',
  },
  {
    id: 'print',
    key: 'Ctrl+P',
    menu: 'records',
    ja: '開いているお便りやキーの一覧のPDFを作る',
    en: 'Make the PDF of the open letter or of the keys',
    called: 'いんさつ 印刷 print pdf',
  },
  {
    id: 'paper-cards',
    key: null,
    menu: 'records',
    ja: '紙のカードから書き写す',
    en: 'Copy from paper cards',
    called: 'かみ かーど かきうつす',
  },
  {
    id: 'paper-results',
    key: null,
    menu: 'records',
    ja: '紙の結果を入れる',
    en: 'Enter results from paper',
    called: 'かみ けっか いれる 今週 こんしゅう',
  },
  {
    id: 'new-year',
    key: null,
    menu: 'records',
    ja: '年賀状を開く',
    en: 'Open the New Year cards',
    called: 'ねんがじょう いただいた もちゅう 喪中 寒中見舞い かんちゅうみまい nengajo',
  },
  { id: 'import', key: null, menu: 'records', ja: '取り込む', en: 'Import', called: 'とりこむ よみこむ 読み込む csv' },
  {
    id: 'export',
    key: null,
    menu: 'records',
    ja: '書き出す',
    en: 'Export',
    called: 'かきだす エクセル excel csv',
  },
  {
    id: 'backup',
    key: null,
    menu: 'records',
    ja: '控えを取る',
    en: 'Make a backup',
    called: 'ひかえ とる もどす 戻す バックアップ usb restore',
  },
  {
    id: 'move',
    key: null,
    menu: 'records',
    ja: '新しいパソコンへ引っ越す',
    en: 'Move to a new computer',
    called: 'あたらしい パソコン ひっこし ひっこす かいかえ 買い替え いこう 移行 new pc',
  },
  {
    id: 'trash',
    key: null,
    menu: 'records',
    ja: 'ごみ箱を開く',
    en: 'Open the trash',
    called: 'ごみばこ もどす 戻す bin',
  },
  {
    id: 'rights',
    key: null,
    menu: 'records',
    ja: '個人情報のことを開く',
    en: 'Open people’s rights',
    called: 'こじんじょうほう 開示 かいじ 消去 しょうきょ 利用目的 りようもくてき 漏えい ろうえい privacy',
  },
  {
    id: 'hide',
    key: 'F8',
    menu: 'view',
    ja: 'お客様の前で隠す・戻す',
    en: 'Hide from view, or show again',
    called: 'かくす もどす hide',
  },
  {
    id: 'lock',
    key: 'Ctrl+L',
    menu: 'view',
    ja: '鍵をかける（席を離れるとき）',
    en: 'Lock the window',
    called: 'かぎ ロック せきをはなれる pin away',
  },
  {
    id: 'bigger',
    key: 'Ctrl++',
    menu: 'view',
    ja: '文字を大きくする',
    en: 'Make the type bigger',
    called: 'もじ おおきく 拡大 かくだい zoom larger',
  },
  {
    id: 'smaller',
    key: 'Ctrl+-',
    menu: 'view',
    ja: '文字を小さくする',
    en: 'Make the type smaller',
    called: 'もじ ちいさく 縮小 しゅくしょう zoom',
  },
  {
    id: 'look',
    key: null,
    menu: 'view',
    ja: '画面の明るさを変える',
    en: 'Change between light and dark',
    called: 'がめん あかるさ くらい 暗い theme',
  },
  {
    id: 'help',
    key: 'F1',
    menu: 'help',
    ja: 'この画面の使い方を開く',
    en: 'Open help about this screen',
    called: '困ったとき こまった つかいかた ヘルプ',
  },
  {
    id: 'guide',
    key: null,
    menu: 'help',
    ja: 'はじめの一週間の手引きを読む',
    en: 'Read the guide for the first week',
    called: 'てびき 手引き つかいかた はじめて さいしょ 最初 tutorial first week guide',
  },
  {
    id: 'keys',
    key: null,
    menu: 'help',
    ja: 'キーの一覧を開く',
    en: 'Open the list of keys',
    called: 'きー いちらん しょーとかっと ショートカット shortcuts cheat sheet',
  },
] as const satisfies readonly Definition[]

export type Command = (typeof COMMANDS)[number]

export type CommandId = Command['id']
