import { expect, test } from 'vitest'
import { readPerson } from '#domain/exchange/read-person.ts'
import { faultOf, how, under, valueOf } from './lines.ts'

test.each([{ お客様番号: '合計', 氏名: '6名' }, { 氏名: '合　計' }, { 姓: '総計', 名: '' }])(
  'the sum below a list is nobody: %o',
  (line) => {
    expect(faultOf(readPerson(under('people', line), how()))).toMatch(/^name-missing/)
  },
)

test('a family of the name 計 is somebody', () => {
  expect(valueOf(readPerson(under('people', { 氏名: '計 一郎' }), how()))).toMatchObject({ familyName: '計' })
})
