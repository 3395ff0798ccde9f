import { expect, test } from 'vitest'
import type { PersonOnFile } from '#domain/exchange/on-file.ts'
import { readPerson } from '#domain/exchange/read-person.ts'
import { how, under, valueOf } from './lines.ts'

function relatives(line: Readonly<Record<string, string>>): PersonOnFile['relatives'] {
  return valueOf(readPerson(under('people', { 氏名: '髙﨑 花子', ...line }), how())).relatives
}

test.each<readonly [string, Readonly<Record<string, string>>]>([
  ['in one cell, with as many forms of address', { 連名: '太郎\n次郎', 連名敬称: '様\n君' }],
  ['in columns of their own', { 連名1: '太郎', 連名1敬称: '様', 連名2: '次郎', 連名2敬称: '君' }],
  ['where the first column is empty', { 連名1: '', 連名1敬称: '殿', 連名2: '太郎、次郎君', 連名2敬称: '様' }],
])('連名 of two is addressed one by one: %s', (_, line) => {
  expect(relatives(line).map(({ givenName, honorific }) => givenName + honorific)).toEqual(['太郎様', '次郎君'])
})

test('one form of address is for all beside it who have none of their own', () => {
  const [first, second, third] = relatives({ 連名: '太郎様;次郎;三郎', 連名敬称: '君' })
  expect([first, second, third].map((one) => one?.honorific)).toEqual(['様', '君', '君'])
})
