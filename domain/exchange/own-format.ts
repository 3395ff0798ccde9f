import type { Field } from './fields.ts'
import type { ContactOnFile, PersonOnFile, VisitOnFile } from './on-file.ts'
import type { Content } from './table.ts'

export type OwnColumn = { readonly header: string; readonly field: Field }

/**
 * Our own CSV. First what every shop's list has, as files of earlier days have it too; then what else is kept, so that
 * nothing is lost on the way back. The last ones of people are lists as JSON, filled only where the plain columns beside
 * them cannot say the same.
 */
export const OWN_COLUMNS: Readonly<Record<Content, readonly OwnColumn[]>> = {
  people: [
    { header: '番号', field: 'number' },
    { header: '姓', field: 'family-name' },
    { header: '名', field: 'given-name' },
    { header: 'セイ', field: 'family-kana' },
    { header: 'メイ', field: 'given-kana' },
    { header: '敬称', field: 'honorific' },
    { header: '連名', field: 'joint-name' },
    { header: '郵便番号', field: 'postal-code' },
    { header: '都道府県', field: 'prefecture' },
    { header: '市区町村', field: 'city' },
    { header: '番地', field: 'street' },
    { header: '建物', field: 'building' },
    { header: '電話', field: 'phone' },
    { header: '携帯', field: 'phone' },
    { header: 'メール', field: 'email' },
    { header: 'LINEの表示名', field: 'line-name' },
    { header: '誕生日', field: 'birthday' },
    { header: '目印', field: 'tag' },
    { header: 'メモ', field: 'note' },
    { header: 'ご案内不要', field: 'no-promotion' },
    { header: 'おつきあい帳ID', field: 'id' },
    { header: '種別', field: 'kind' },
    { header: '会社名', field: 'company' },
    { header: '会社名のふりがな', field: 'company-kana' },
    { header: '部署', field: 'department' },
    { header: '肩書き', field: 'title' },
    { header: '様方', field: 'care-of' },
    { header: 'お好み', field: 'likes' },
    { header: '気をつけること', field: 'caution' },
    { header: 'いつもの', field: 'usual' },
    { header: 'ご紹介くださった方', field: 'introducer' },
    { header: 'ご希望の連絡方法', field: 'preferred-channel' },
    { header: 'いつからのお客様', field: 'known' },
    { header: '大切な方', field: 'dear' },
    { header: '登録日', field: 'added-on' },
    { header: '一切ご連絡しない', field: 'no-contact' },
    { header: '転居がわかった日', field: 'moved-on' },
    { header: 'そっとしておく日', field: 'quiet-until' },
    { header: 'そっとしておくわけ', field: 'quiet-why' },
    { header: 'ご逝去', field: 'died-on' },
    { header: 'ご逝去をうかがった方', field: 'death-heard-from' },
    { header: '電話（このソフト用）', field: 'more-phones' },
    { header: 'メール（このソフト用）', field: 'more-emails' },
    { header: '住所（このソフト用）', field: 'more-addresses' },
    { header: 'ご家族・ペット（このソフト用）', field: 'relatives' },
    { header: 'お申し出（このソフト用）', field: 'refusals' },
    { header: 'ご不幸（このソフト用）', field: 'bereavements' },
    { header: '記念の日（このソフト用）', field: 'special-days' },
    { header: 'お約束（このソフト用）', field: 'promises' },
    { header: 'メモの記録（このソフト用）', field: 'notes' },
  ],
  visits: [
    { header: '番号', field: 'number' },
    { header: '日付', field: 'day' },
    { header: '金額', field: 'amount' },
    { header: '内容', field: 'item' },
    { header: 'おつきあい帳ID', field: 'id' },
    { header: 'お名前', field: 'name' },
    { header: '電話', field: 'phone' },
    { header: '時刻', field: 'time' },
    { header: '状態', field: 'status' },
    { header: 'お代', field: 'charge' },
  ],
  contacts: [
    { header: '番号', field: 'number' },
    { header: '日時', field: 'day' },
    { header: '手段', field: 'channel' },
    { header: 'どちらから', field: 'direction' },
    { header: '件名', field: 'subject' },
    { header: '本文', field: 'body' },
    { header: 'おつきあい帳ID', field: 'id' },
    { header: 'お名前', field: 'name' },
    { header: '電話', field: 'phone' },
  ],
}

/** Names that columns of ours had once. */
export const OLDER_HEADERS: Readonly<Record<string, Field>> = { DM停止: 'no-promotion', タグ: 'tag' }

/** One raw text a column of OWN_COLUMNS.people: what このソフトに戻す用 says of a person. */
export function personCells(_person: PersonOnFile): readonly string[] {
  return []
}

export function visitCells(_visit: VisitOnFile): readonly string[] {
  return []
}

export function contactCells(_contact: ContactOnFile): readonly string[] {
  return []
}
