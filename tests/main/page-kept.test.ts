import { expect, test } from 'vitest'
import { answerKept, forgetFor, lostBy } from '#main/page-kept.ts'

const report = (error: unknown): void => expect.unreachable(String(error))

const keep = (page: object, text: string) => answerKept({ ok: true, name: 'page:keep', input: { text } }, page, report)

async function kept(page: object): Promise<unknown> {
  const answer = await answerKept({ ok: true, name: 'page:kept', input: {} }, page, report)
  return answer.ok ? answer.value : answer
}

const nothing = { text: null }

test('what a page kept last is handed to the one that comes after its crash, and once', async () => {
  const page = {}
  await keep(page, 'a')
  await keep(page, 'b')
  lostBy(page)
  expect(await kept(page)).toEqual({ text: 'b' })
  expect(await kept(page)).toEqual(nothing)
})

test('a page that was loaded again without a crash begins anew, and no older word comes back later', async () => {
  const page = {}
  await keep(page, 'a')
  expect(await kept(page)).toEqual(nothing)
  lostBy(page)
  expect(await kept(page)).toEqual(nothing)
})

test('a page that dies before it asked, or before it said anything new, leaves it to the next', async () => {
  const page = {}
  await keep(page, 'a')
  lostBy(page)
  lostBy(page)
  expect(await kept(page)).toEqual({ text: 'a' })
  lostBy(page)
  expect(await kept(page)).toEqual({ text: 'a' })
})

test('what may be the reason of the crashes is forgotten, and no page is told what another kept', async () => {
  const page = {}
  await keep(page, 'a')
  lostBy(page)
  expect(await kept({})).toEqual(nothing)
  forgetFor(page)
  expect(await kept(page)).toEqual(nothing)
})
