/** Municipalities that lie wholly on islands without a bridge: their letters wait for a ship or a plane. */
const ON_ISLANDS: Readonly<Record<string, string>> = {
  北海道: '利尻町 利尻富士町 礼文町 奥尻町',
  東京都: '大島町 利島村 新島村 神津島村 三宅村 御蔵島村 八丈町 青ヶ島村 小笠原村',
  新潟県: '佐渡市 粟島浦村',
  島根県: '海士町 西ノ島町 知夫村 隠岐の島町',
  広島県: '大崎上島町',
  香川県: '土庄町 小豆島町 直島町',
  愛媛県: '上島町',
  長崎県: '対馬市 壱岐市 五島市 新上五島町 小値賀町',
  大分県: '姫島村',
  鹿児島県:
    '西之表市 中種子町 南種子町 屋久島町 三島村 十島村 奄美市 大和村 宇検村 瀬戸内町 龍郷町 喜界町 徳之島町 天城町 伊仙町 和泊町 知名町 与論町',
  沖縄県:
    '宮古島市 石垣市 多良間村 竹富町 与那国町 久米島町 伊江村 渡嘉敷村 座間味村 粟国村 渡名喜村 南大東村 北大東村 伊平屋村 伊是名村',
}

/** On which of them an address lies; null on the mainland. `city` as people write it: 大島郡瀬戸内町, 八丈島八丈町. */
export function islandOf({ prefecture, city }: { readonly prefecture: string; readonly city: string }): string | null {
  const names = ON_ISLANDS[prefecture]?.split(' ') ?? []
  return names.find((name) => city.startsWith(name) || city.includes(`郡${name}`) || city.includes(`島${name}`)) ?? null
}
