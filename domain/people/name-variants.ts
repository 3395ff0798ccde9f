// Characters that search takes for one another, the commonest form first. Names themselves are kept as they are written.
// Forms that Unicode already holds as compatibility characters (神, 福, 隆 …) need no place here: NFKC folds them.
const SAME =
  '高髙 崎﨑嵜碕 吉𠮷 辺邊邉 斉齊齋斎 浜濵濱 徳德 恵惠 沢澤 広廣 国國圀 島嶋嶌 橋槗𣘺 桜櫻 竜龍 滝瀧 関關 峰峯 富冨 真眞 ' +
  '藤籐 豊豐 栄榮 万萬 円圓 会會 学學 寿壽 宝寶寳 実實 応應 気氣 条條 歩步 温溫 黒黑 清淸 瀬瀨 静靜 礼禮 秋穐 園薗 薮藪 ' +
  '蔵藏 薫薰 蛍螢 亀龜 来來 松枩 梅楳 柳栁 横橫 桑桒 渕淵渊 満滿 穂穗 緑綠 絵繪 館舘 芦蘆 鉄鐵 鋭銳 間閒 青靑 頼賴 児兒 ' +
  '凛凜 剣劍 参參 双雙 壱壹 奥奧 将將 尭堯 巌巖 弥彌 彦彥 慎愼 戸戶 昂昻 暁曉 槙槇 聡聰 荘莊 麦麥 遥遙 郎郞 野埜 顕顯 桧檜 ' +
  '塩鹽 鴎鷗 壮壯 従從 恒恆 悦悅 拡擴 晋晉 浄淨 涼凉 渓溪 湾灣 灯燈 狭狹 総總 緒緖 県縣 芸藝 茎莖 薬藥 覚覺 読讀 賛贊 軽輕 ' +
  '鎮鎭 隠隱 鶴靏 麹麴 黄黃 鼓皷'

const COMMONEST = new Map(
  SAME.split(' ').flatMap((group) => {
    const [commonest = '', ...others] = group
    return others.map((other) => [other, commonest] as const)
  }),
)

/** Every form that is not the commonest. */
export const VARIANTS: readonly string[] = [...COMMONEST.keys()]

const ANY_VARIANT = new RegExp(`[${VARIANTS.join('')}]`, 'gu')

/** 髙﨑 → 高崎, 𠮷野 → 吉野: for comparing in search alone. */
export function commonestForms(text: string): string {
  return text.replace(ANY_VARIANT, (found) => COMMONEST.get(found) ?? found)
}
