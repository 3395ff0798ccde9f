import type { Field } from './fields.ts'
import type { Content } from './table.ts'

// What lists of other programs and of the shops themselves call their columns, the surest word first: where two columns
// say one thing, the earlier word counts. Compared folded, so spaces, width and kind of kana make no difference.
const WHOSE = {
  number:
    '会員番号 顧客番号 お客様番号 顧客コード 会員コード お客様コード 顧客No 会員No 会員ID 顧客ID お客様ID 得意先コード カルテ番号 カードNo カード番号 No No. ID 番号',
  name: '氏名 お名前 名前 姓名 氏名(漢字) お名前(漢字) 顧客名 お客様名 会員名 得意先名 顧客氏名 お客様氏名 宛名 Name FullName DisplayName CustomerName',
  'family-name': '姓 苗字 名字 氏 氏名(姓) 名前(姓) 姓(漢字) 漢字姓 顧客姓 LastName FamilyName Surname',
  'given-name': '名 氏名(名) 名前(名) 名(漢字) 漢字名 顧客名(名) FirstName GivenName',
  'family-kana':
    'セイ 姓カナ 姓(カナ) 姓フリガナ 姓(フリガナ) フリガナ(姓) フリガナ(セイ) カナ(姓) カナ姓 氏名(セイ) 名前(セイ) セイ(フリガナ) 姓ヨミ PhoneticLastName FamilyNameYomi',
  'given-kana':
    'メイ 名カナ 名(カナ) 名フリガナ 名(フリガナ) フリガナ(名) フリガナ(メイ) カナ(名) 氏名(メイ) 名前(メイ) メイ(フリガナ) 名ヨミ PhoneticFirstName GivenNameYomi',
  phone:
    '電話番号 電話 TEL 携帯電話番号 携帯電話 携帯番号 携帯 携帯TEL 自宅の電話 連絡先電話番号 連絡先 固定電話 PhoneNumber Phone Telephone Mobile MobilePhone CellPhone PrimaryPhone OtherPhone',
} as const satisfies Partial<Record<Field, string>>

const PEOPLE: Partial<Record<Field, string>> = {
  ...WHOSE,
  kana: 'フリガナ ヨミガナ 読み仮名 振り仮名 カナ よみ 読み 氏名カナ 氏名(カナ) 氏名フリガナ 氏名(フリガナ) 名前カナ 名前(カナ) 名前(フリガナ) お名前カナ 姓名カナ カナ氏名 カナ名 顧客名カナ 顧客カナ 顧客名フリガナ お客様名カナ お客様名(カナ) お客様名フリガナ 会員名カナ',
  honorific: '敬称 尊称',
  'joint-name': '連名 連名者 ご家族名',
  company:
    '会社名 会社 勤務先 勤務先名 法人名 団体名 企業名 屋号 社名 Company CompanyName Organization OrganizationName Organization1-Name',
  'company-kana': '会社名フリガナ 会社名カナ 会社名(カナ) 会社名(フリガナ) 法人名カナ',
  department: '部署名 部署 部署名1 部署1 所属 所属部署 部門 Department OrganizationDepartment Organization1-Department',
  title: '役職 役職名 肩書 肩書き JobTitle Title OrganizationTitle Organization1-Title',
  'postal-code': '郵便番号 〒 郵便 〒番号 PostalCode ZipCode Zip Address1-PostalCode',
  prefecture: '都道府県 住所(都道府県) 都道府県名 県名 State Prefecture Region Address1-Region',
  city: '市区町村 住所(市区町村) 市町村 市区郡町村 市区町村名 City Address1-City',
  street:
    '番地 住所(番地等) 住所(番地) 番地等 町名番地 町域番地 丁目番地 町名・番地 市区町村以下 住所2 住所3 住所4 Street StreetAddress Address1-Street AddressLine2',
  building:
    '建物 建物名 住所(建物名) 住所(建物) マンション名 アパート名 ビル名 建物名等 建物・部屋 建物名・部屋番号 建物名・号室 マンション・アパート名 マンション名・部屋番号 方書 Building Address1-ExtendedAddress Address1-ExtendedStreet',
  address: '住所 住所1 所在地 送付先住所 送り先住所 Address AddressLine1',
  'address-kind': '住所の種類 Address1-Label Address1-Type',
  'care-of': '様方 気付',
  'letters-to': '宛先 宛先区分',
  email:
    'メールアドレス メール E-mail Eメール 電子メール 電子メールアドレス 電子メール2アドレス 電子メール3アドレス 携帯メール 携帯メールアドレス PCメール PCメールアドレス MailAddress Mail E-mailAddress',
  'line-name': 'LINEの表示名 LINE名 LINE表示名 LINE LINEの名前',
  birthday: '誕生日 生年月日 バースデー 誕生年月日 Birthday Birthdate DateOfBirth',
  tag: '目印 タグ 分類 グループ カテゴリ カテゴリー 区分 顧客区分 会員区分 ランク 会員ランク 分類項目 Labels Tags Categories GroupMembership',
  note: 'メモ 備考 備考欄 特記事項 コメント 注記 その他 摘要 Notes Note Memo Remarks',
  likes: '好み 嗜好',
  caution: '気をつけること 注意事項 注意点 アレルギー NG事項',
  introducer: '紹介者 紹介者名 ご紹介者 紹介元',
  'added-on': '登録日 登録年月日 入会日 会員登録日 登録日時 作成日 初回登録日 初回来店日',
  'no-promotion': 'DM停止 DM不要 案内不要 配信停止 DM拒否 DM不可',
  'died-on': '逝去日 死亡日',
}

const VISITS: Partial<Record<Field, string>> = {
  ...WHOSE,
  day: '来店日 来店日時 利用日 利用日時 購入日 購入日時 注文日 注文日時 売上日 売上日時 取引日 取引日時 施術日 施術日時 会計日 会計日時 訪問日 訪問日時 納品日 販売日 予約日 予約日時 日付 日時 年月日 Date VisitDate PurchaseDate OrderDate',
  time: '時刻 時間 来店時刻 来店時間 会計時刻 開始時刻 開始時間 予約時間 Time',
  amount:
    '税込金額 税込合計 合計金額 総額 金額(税込) 合計(税込) 売上金額(税込) 支払金額 お支払金額 会計金額 売上金額 売上額 購入金額 利用金額 請求金額 注文金額 お会計 金額 売上 お代 合計 売上高 総売上 代金 料金 Amount Total Price',
  item: '商品名 品名 購入商品 注文内容 メニュー メニュー名 施術内容 施術メニュー 利用内容 購入内容 品目 サービス コース コース名 内容 明細 商品 摘要 Item Product Description Service Menu',
  status: '状態 ステータス 状況 予約状況 予約ステータス 来店状況 Status',
}

const CONTACTS: Partial<Record<Field, string>> = {
  ...WHOSE,
  day: '日時 日付 連絡日 連絡日時 対応日 対応日時 応対日 応対日時 受付日 受付日時 送信日 送信日時 受信日時 年月日 Date DateTime',
  time: '時刻 時間 Time',
  channel: '手段 方法 連絡手段 連絡方法 対応方法 応対方法 媒体 チャネル 種類 種別 Channel',
  direction: 'どちらから 方向 受発信 送受信 発信受信 受信発信 向き Direction',
  subject: '件名 用件 題名 タイトル 表題 要件 Subject',
  body: '本文 内容 対応内容 応対内容 連絡内容 メッセージ メモ 備考 詳細 Body Message Text',
}

export const HEADER_WORDS: Readonly<Record<Content, Readonly<Partial<Record<Field, string>>>>> = {
  people: PEOPLE,
  visits: VISITS,
  contacts: CONTACTS,
}
