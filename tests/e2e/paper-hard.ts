import type { Addressed } from './paper-mailing.ts'

const LONG =
  '寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処藪ら柑子の藪柑子パイポのシューリンガン'

/** Names and addresses that ask the most of a card. */
export const HARD: Readonly<Record<string, Addressed>> = {
  'a short name': { familyName: '林', givenName: '碧' },
  'rare kanji': { familyName: '𠮷野', givenName: '濵德邊邉' },
  'sixty characters': { familyName: LONG.slice(0, 30), givenName: LONG.slice(0, 30) },
  'an address of forty characters and a building': {
    address: {
      city: '京都市上京区寺町通今出川下る四丁目西入る大文字町',
      street: '1234番地の5678',
      building: 'グランドパレス御所北弐番館1204号室',
    },
  },
  'three names': { joint: [{ given: '太郎' }, { given: 'さくら', honorific: 'ちゃん' }] },
  'four names': { joint: [{ given: '太郎' }, { given: '恵' }, { given: '蓮', honorific: 'くん' }] },
  'sixty characters for each of three': {
    givenName: '長'.repeat(58),
    joint: [{ given: '永'.repeat(58) }, { given: '久'.repeat(58) }],
  },
  'a department': {
    kind: 'organisation',
    familyName: '',
    givenName: '',
    company: '株式会社山下フラワーデザイン',
    department: '総務部',
  },
  'a person at a company': {
    kind: 'organisation',
    company: '株式会社山下フラワーデザイン',
    department: '営業企画部',
    title: '代表取締役',
  },
  'someone staying with others': { address: { careOf: '山田' } },
  'markup in a name': { familyName: '<b>太字</b>', givenName: '<script>alert(1)</script>' },
  'a Latin name': { familyName: 'Wörthington-Smith', givenName: 'Maria Guadalupe' },
  'half-width kana': { familyName: 'ｻﾄｳ', givenName: 'ﾊﾅｺ' },
}
