import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder, mayKeepFilesIn } from '#main/places.ts'

test('on Windows the shop lives in the local folder, never the one that roams', () => {
  const env = { APPDATA: 'C:\\Users\\mise\\AppData\\Roaming', LOCALAPPDATA: '/local' }
  expect(dataFolder('win32', env, '/home')).toBe('/local/otsukiai')
})

test('a second shop may be named', () => {
  expect(dataFolder('linux', { OTSUKIAI_DATA: '/second' }, '/home/mise')).toBe('/second')
})

test('elsewhere the shop lives where programs of that system keep their data', () => {
  expect(dataFolder('linux', {}, '/home/mise')).toBe('/home/mise/.local/share/otsukiai')
  expect(dataFolder('darwin', {}, '/Users/mise')).toBe('/Users/mise/Library/Application Support/otsukiai')
})

test('who is locked out is told, in the text that goes with the program, the folders in which the lock lies', () => {
  const text = readFileSync('docs/forgotten-pin.txt', 'utf8')
  for (const [platform, env, told] of [
    ['win32', { LOCALAPPDATA: '%LOCALAPPDATA%' }, String.raw`%LOCALAPPDATA%\otsukiai`],
    ['darwin', {}, '~/Library/Application Support/otsukiai'],
    ['linux', {}, '~/.local/share/otsukiai'],
  ] as const) {
    expect(dataFolder(platform, env, '~')).toBe(told.replaceAll('\\', '/'))
    expect(text).toContain(`  ${told}\n`)
  }
  expect(text).toContain('pin.json')
})

test('a second shop named from where the owner stands gets its whole path, which is all that Electron takes', () => {
  expect(dataFolder('linux', { OTSUKIAI_DATA: '二号店' }, '/home/mise')).toBe(resolve('二号店'))
})

test('a folder is made where it is missing, and one that cannot be made is told', () => {
  const place = mkdtempSync(join(tmpdir(), 'otsukiai-places-'))
  expect(mayKeepFilesIn(join(place, 'お店', 'おつきあい帳'))).toBe(true)
  writeFileSync(join(place, 'file'), '')
  expect(mayKeepFilesIn(join(place, 'file', 'shop'))).toBe(false)
  rmSync(place, { recursive: true })
})
