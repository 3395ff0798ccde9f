import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asPlaceRefusal } from '#main/files/place-refusal.ts'
import { saveTogether, type ToSave } from '#main/files/save-together.ts'
import { Refusal, refuse } from '#main/store/refusal.ts'
import { testFolder } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'

const file = (name: string, ...words: string[]): ToSave => ({ name, pieces: words.map((word) => Buffer.from(word)) })
const TWO = [file('お客様.csv', 'a', 'b'), file('ご来店.csv', 'c')]

function save(folder: string, files: readonly ToSave[]): readonly string[] {
  const steps = saveTogether(folder, files, () => null)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

test('files come to the folder whole and together', () => {
  const folder = testFolder()
  expect(save(folder, TWO)).toEqual(['お客様.csv', 'ご来店.csv'])
  expect(readdirSync(folder).toSorted()).toEqual(['お客様.csv', 'ご来店.csv'])
  expect(readFileSync(join(folder, 'お客様.csv'), 'utf8')).toBe('ab')
})

test('nothing is overwritten: all of them get the same number', () => {
  const folder = testFolder()
  writeFileSync(join(folder, 'ご来店.csv'), 'mine')
  writeFileSync(join(folder, 'お客様-2.csv'), 'mine too')
  expect(save(folder, TWO)).toEqual(['お客様-3.csv', 'ご来店-3.csv'])
  expect(readFileSync(join(folder, 'ご来店.csv'), 'utf8')).toBe('mine')
})

test('a name never leads out of the folder', () => {
  const folder = testFolder()
  mkdirSync(join(folder, 'in'))
  expect(save(join(folder, 'in'), [file('../お客様.csv', 'a')])).toEqual(['_お客様.csv'])
  expect(readdirSync(folder)).toEqual(['in'])
})

test.each([
  ['left before its end', (): void => undefined],
  ['refused by what it writes', (): void => refuse('not-in-cp932')],
])('nothing is left behind when it is %s', (_how, atTheSecond) => {
  const folder = testFolder()
  const pieces = (function* () {
    yield Buffer.from('x')
    atTheSecond()
    yield Buffer.from('y')
  })()
  const steps = saveTogether(folder, [file('お客様.csv', 'a'), { name: 'ご来店.csv', pieces }], () => null)
  expect(steps.next().done).toBe(false)
  expect(steps.next().done).toBe(false)
  expect(readdirSync(folder)).toHaveLength(2)
  if (refusalOf(() => steps.next()) === 'nothing was refused') steps.return([])
  expect(readdirSync(folder)).toEqual([])
})

test('a full stick is told, and what fitted on it is taken away again', () => {
  const folder = testFolder()
  symlinkSync('/dev/full', join(folder, 'ご来店.csv.part'))
  expect(refusalOf(() => save(folder, TWO))).toBe('place-full')
  expect(readdirSync(folder)).toEqual([])
})

test('a stick that is pulled out meanwhile is told', () => {
  const folder = join(testFolder(), 'stick')
  mkdirSync(folder)
  const steps = saveTogether(folder, TWO, () => null)
  steps.next()
  rmSync(folder, { recursive: true })
  const rest = (): void => {
    while (steps.next().done !== true);
  }
  expect(refusalOf(rest)).toBe('place-failed')
  expect(existsSync(folder)).toBe(false)
})

test('a full, a protected and a failing place are told apart', () => {
  const codes = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENODEV', 'ENOENT']
  const told = codes.map((code) => asPlaceRefusal(Object.assign(new Error(code), { code, syscall: 'write' })))
  const full = new Refusal('place-full')
  const readOnly = new Refusal('place-read-only')
  const failed = new Refusal('place-failed')
  expect(told).toEqual([full, full, full, readOnly, readOnly, readOnly, failed, failed, failed])
})

test('a bug is not taken for the stick', () => {
  const bug = new TypeError('not a function')
  expect(asPlaceRefusal(bug)).toBe(bug)
})
