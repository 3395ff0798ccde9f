/** What a kind of shop sells, and what its owner writes down. Prices in yen. */
export type ShopKind = {
  readonly code: 'salon' | 'goods' | 'visits' | 'mail-order'
  readonly shopName: string
  readonly items: readonly { readonly text: string; readonly price: number }[]
  readonly tags: readonly string[]
  readonly likes: readonly string[]
  readonly cautions: readonly string[]
  readonly promises: readonly string[]
  /** Days between two visits of someone who comes regularly. */
  readonly usualGap: number
}

export const SHOP_KINDS: readonly ShopKind[] = [
  {
    code: 'salon',
    shopName: '美容室こもれび',
    items: items(
      'カット 4800',
      'カット・カラー 11000',
      'パーマ 12500',
      '白髪染め 7200',
      '前髪カット 1100',
      'トリートメント 3800',
      '着付け 8800',
    ),
    tags: ['カラー', '着付け', '紹介', '朝が好き', 'ご近所', '成人式'],
    likes: ['静かな席', '前髪は眉にかかるくらい', 'ほうじ茶', '肩につかない長さ'],
    cautions: ['頭皮が弱い', 'かぶれやすい（パッチテスト）', '首が痛むので長く倒さない'],
    promises: ['次回までに白髪染めの見本を用意', '成人式の予約表を送る'],
    usualGap: 48,
  },
  {
    code: 'goods',
    shopName: '器と布 つむぎ',
    items: items(
      '湯のみ 2600',
      '飯碗 3200',
      '手ぬぐい 1400',
      '藍染めのストール 9800',
      '花入れ 7600',
      '急須 8400',
      '贈りもの一式 5500',
      '箸置き 900',
    ),
    tags: ['益子', '藍染め', '贈りもの', '展示会', 'お茶', 'ご近所'],
    likes: ['白い器', '益子焼', '小さめのもの', '作家の話を聞くこと'],
    cautions: ['重いものは持ち帰らない', '電話は夕方以降'],
    promises: ['入荷したら知らせる', '金継ぎの職人さんを紹介'],
    usualGap: 75,
  },
  {
    code: 'visits',
    shopName: 'おそうじ ひだまり',
    items: items('台所の掃除 14000', 'エアコン 12000', '浴室 15000', '窓 9000', '定期2時間 7600', '草取り 6800'),
    tags: ['毎月', '年末だけ', '犬がいる', '駐車場あり', '鍵あずかり'],
    likes: ['強い洗剤は使わない', '作業のあとに説明を聞きたい'],
    cautions: ['犬がいる（玄関で待つ）', '二階の床は水を使わない', '呼び鈴が鳴らない'],
    promises: ['換気扇の部品を調べる', '次回は30分早く伺う'],
    usualGap: 35,
  },
  {
    code: 'mail-order',
    shopName: '丘のりんご園',
    items: items(
      'ふじ5kg 4800',
      'サンつがる3kg 3300',
      'りんごジュース6本 4200',
      'ジャム3本 2400',
      '贈答用10kg 9600',
      '干しりんご 980',
    ),
    tags: ['お歳暮', 'お中元', '毎年', '贈答', 'のし必要', 'ジュース'],
    likes: ['酸味のあるもの', '小玉', '箱は小さめ'],
    cautions: ['日曜は受け取れない', 'のしは「内のし」'],
    promises: ['早生の出荷日を知らせる', '去年の送り先を確かめる'],
    usualGap: 160,
  },
]

function items(...lines: readonly string[]): ShopKind['items'] {
  return lines.map((line) => {
    const [text = '', price = ''] = line.split(' ')
    return { text, price: Number(price) }
  })
}
