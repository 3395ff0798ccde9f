import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'
import { liveShopPaths, pathsOf } from '#main/shop/paths.ts'

test('the marker stands beside the database, never inside it', () => {
  const paths = pathsOf('/data/shop.db')
  expect(paths.database).toBe('/data/shop.db')
  expect(dirname(paths.marker)).toBe('/data')
  expect(basename(paths.marker)).not.toBe('shop.db')
})

test('two databases in one folder have two markers', () => {
  expect(pathsOf('/data/a.db').marker).not.toBe(pathsOf('/data/b.db').marker)
})

test('the live shop lies in the data folder', () => {
  expect(dirname(liveShopPaths('/data').database)).toBe('/data')
})
