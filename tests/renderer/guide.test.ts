import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GUIDE_PAGES } from '../../renderer/stores/place.ts'

const PICTURES = join(import.meta.dirname, '../../renderer/screens/guide/pictures')

test('each page of the guide has its picture in both languages (npm run demo -- --docs)', () => {
  const wanted = GUIDE_PAGES.flatMap((page) => [`ja-${page}.png`, `en-${page}.png`])
  expect(wanted.filter((name) => !existsSync(join(PICTURES, name)))).toEqual([])
})
