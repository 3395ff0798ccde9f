import { expect, test } from 'vitest'
import { dataFolder } from '#main/places.ts'

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
