import { encodeCp932 } from '#main/files/cp932.ts'

// Address books of phones and postcard programs that are no tables. The people are invented.

function book(...lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('')
}

/** As an iPhone and iCloud write it: vCard 3, folded lines, labels in groups, a picture, a birthday without its year as 1604. */
const PHONE = book(
  'BEGIN:VCARD',
  'VERSION:3.0',
  'PRODID:-//Apple Inc.//iPhone OS 18.0//EN',
  'N:髙﨑;花子;;;',
  'FN:髙﨑 花子',
  'X-PHONETIC-FIRST-NAME:ハナコ',
  'X-PHONETIC-LAST-NAME:タカサキ',
  'ORG:山下商店;総務部;第一課',
  'TITLE:店長',
  'EMAIL;type=INTERNET;type=HOME;type=pref:hanako@example.jp',
  'TEL;type=CELL;type=VOICE;type=pref:090-0000-0001',
  'TEL;type=WORK;type=VOICE:011-000-0009',
  'TEL;type=HOME;type=FAX:011-000-0008',
  'item1.ADR;type=HOME;type=pref:;;北一条西0-1\\nみどり荘101;札幌市中央区;北海道;060-0001;日本',
  'item1.X-ABADR:jp',
  'item2.ADR;type=WORK:;;中尾町1-2-3;高崎市;群馬県;370-0001;日本',
  'NOTE:窓ぎわが\\, お好き。\\n犬の名は ポチ。とても長い覚え書きなので、電話はこの行を折り返し',
  ' て書きます',
  'BDAY;X-APPLE-OMIT-YEAR=1604;VALUE=date:1604-02-29',
  'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEB',
  ' AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAf/Z',
  'CATEGORIES:常連,紅茶',
  'END:VCARD',
  '',
  'BEGIN:VCARD',
  'VERSION:3.0',
  'N:𠮷野;一;;;様',
  'FN:𠮷野 一',
  'SORT-STRING:ヨシノ ハジメ',
  'BDAY:1950-04-01',
  'ADR;TYPE=HOME:;;東京都世田谷区世田谷0-12-81;;;154-0017;',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:3.0',
  'FN:田中 桜',
  'TEL:+81 90-0000-0003',
  'this line is none',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:3.0',
  'N:;;;;',
  'FN:',
  'TEL:03-0000-0004',
  'END:VCARD',
)

/** vCard 4: values as URIs, SORT-AS, a birthday that is cut. */
const NEWER = book(
  'BEGIN:VCARD',
  'VERSION:4.0',
  'N;SORT-AS="タカサキ,ハナコ":髙﨑;花子;;;',
  'FN:髙﨑 花子',
  'BDAY:--0405',
  'TEL;VALUE=uri;TYPE="voice,cell":tel:+81-90-0000-0001',
  'TEL;VALUE=uri;TYPE=work:tel:+81-11-000-0009',
  'ADR;TYPE=home;LABEL="〒060-0001\\n北海道":;;北一条西0-1;札幌市中央区;北海道;060-0001;Japan',
  'EMAIL;TYPE=home:hanako@example.jp',
  'CATEGORIES:常連',
  'END:VCARD',
)

const HEX = 16

/** Quoted-printable of CP932, as phones of Japan wrote it: every byte as its number, lines that go on behind a =. */
function quoted(text: string): string {
  return [...encodeCp932(text)].map((byte) => `=${byte.toString(HEX).toUpperCase().padStart(2, '0')}`).join('')
}

/** vCard 2.1 of an old phone: words without a name, CP932 called SHIFT_JIS, the reading as a sound in half-width kana. */
const OLD_PHONE = encodeCp932(
  book(
    'BEGIN:VCARD',
    'VERSION:2.1',
    `N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${quoted('髙﨑')};${quoted('花子')};;;`,
    'SOUND;X-IRMC-N;CHARSET=SHIFT_JIS:ﾀｶｻｷ;ﾊﾅｺ;;;',
    'TEL;CELL;VOICE:09000000001',
    'TEL;WORK;VOICE:0110000009',
    'EMAIL;INTERNET:hanako@example.jp',
    `ADR;HOME;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:;;${quoted('北一条西0-1')}=`,
    `;${quoted('札幌市中央区')};${quoted('北海道')};0600001;`,
    'BDAY:19700405',
    'END:VCARD',
  ),
)

const item = (...lines: readonly string[]): string => `<ContactXMLItem>\n${lines.join('\n')}\n</ContactXMLItem>`

/** ContactXML 1.1 as 宛名職人 writes it, its own DOCTYPE included. */
const CONTACT_XML = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE ContactXML SYSTEM "ContactXML_01_01_20020615.dtd">
<ContactXML xmlns="http://www.xmlns.org/2002/ContactXML" creator="http://www.agenda.co.jp/atena-shokunin/mac/2.0" version="1.1">
${item(
  '<PersonName><PersonNameItem xml:lang="ja-JP">',
  '<FullName pronunciation="たかさき はなこ">髙﨑 花子</FullName>',
  '<FirstName pronunciation="はなこ">花子</FirstName><LastName pronunciation="たかさき">髙﨑</LastName>',
  '</PersonNameItem></PersonName>',
  '<Address>',
  '<AddressItem locationType="Office" xml:lang="ja-JP"><AddressCode codeDomain="ZIP7">3700001</AddressCode><FullAddress>群馬県高崎市中尾町1-2-3</FullAddress></AddressItem>',
  '<AddressItem locationType="Home" preference="True" xml:lang="ja-JP"><AddressCode codeDomain="ZIP7">060-0001</AddressCode>',
  '<AddressLine addressLineType="Prefecture">北海道</AddressLine><AddressLine addressLineType="City">札幌市中央区</AddressLine>',
  '<AddressLine addressLineType="Town">北一条西</AddressLine><AddressLine addressLineType="Number">0-1</AddressLine><AddressLine addressLineType="Building">A&amp;B荘101</AddressLine></AddressItem>',
  '<AddressItem locationType="Others" xml:lang="ja-JP"><AddressCode codeDomain="ZIP7"></AddressCode><FullAddress></FullAddress></AddressItem>',
  '</Address>',
  '<Occupation><OccupationItem><OrganizationName pronunciation="やましたしょうてん">山下商店</OrganizationName><Department>総務部</Department><JobTitle>店長</JobTitle></OccupationItem></Occupation>',
  '<Phone><PhoneItem phoneDevice="Cellular" usage="Private">090-0000-0001</PhoneItem><PhoneItem phoneDevice="Phone" usage="Official">011-000-0009</PhoneItem></Phone>',
  '<Email><EmailItem usage="Private">hanako@example.jp</EmailItem></Email>',
  '<Extension><ExtensionItem extensionType="Common" name="Suffix">様</ExtensionItem>',
  '<ExtensionItem extensionType="Common" name="NamesOfFamily">太郎</ExtensionItem><ExtensionItem extensionType="Extended" name="X-Suffix1">くん</ExtensionItem>',
  '<ExtensionItem extensionType="Common" name="NamesOfFamily">さくら</ExtensionItem><ExtensionItem extensionType="Extended" name="X-Suffix2">ちゃん</ExtensionItem>',
  '<ExtensionItem extensionType="Extended" name="X-Category">常連</ExtensionItem><ExtensionItem extensionType="Common" name="Memo">&#x7A93;ぎわ</ExtensionItem></Extension>',
)}
${item('<PersonName><PersonNameItem><FullName pronunciation="よしの はじめ">𠮷野 一</FullName></PersonNameItem></PersonName>')}
${item('<PersonName><PersonNameItem><LastName>割れた</LastName></PersonName>')}
${item('<PersonName><PersonNameItem><LastName>&who;</LastName></PersonNameItem></PersonName>')}
</ContactXML>
`

/** By the names of their files in tests/files/import/. */
export const REAL_BOOKS: Readonly<Record<string, Buffer>> = {
  'phone.vcf': Buffer.from(PHONE),
  'vcard-4.vcf': Buffer.from(NEWER),
  'old-phone.vcf': OLD_PHONE,
  'contact.xml': Buffer.from(CONTACT_XML),
}
