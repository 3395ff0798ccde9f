import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { command } from '../support/command.ts'
import { expect, test } from './shop.ts'

type Suggestion = {
  readonly customerId: string
  readonly reason: string
  readonly sentence: string
  readonly channel: string
  readonly template: string | null
  readonly mailingsLeft: number | null
}

type Month = Readonly<Record<'opening' | 'new' | 'returned' | 'lost' | 'closing', number>> & {
  readonly month: string
  readonly names: { readonly closing: readonly unknown[] }
}

test('a week by the command line: the list, its letters, what was posted, a receipt, a copy and the way back', async ({
  shop,
}) => {
  test.setTimeout(120_000)
  const run = async (name: string, ...words: readonly string[]): Promise<unknown> => {
    const found = await command([name, '--db', shop.file, '--today', '2026-11-16', ...words])
    expect(found.code, `${name}: ${found.stderr}${found.stdout}`).toBe(0)
    return found.json
  }
  const week = async () =>
    (await run('week')) as {
      readonly weekOf: string
      readonly suggestions: readonly Suggestion[]
      readonly waiting: unknown[]
    }

  await run('sample', '--customers', '300', '--events', '4000', '--seed', '1')
  const first = await week()
  expect(first.weekOf).toBe('2026-11-16')
  expect(first.suggestions.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining(['promise-due', 'purchase-followup', 'birthday', 'drifting']),
  )
  const byPost = first.suggestions.filter(({ channel, reason }) => channel === 'postcard' && reason !== 'promise-due')
  expect(byPost.length).toBeLessThanOrEqual(10)
  expect(await week()).toEqual(first)
  const model = (await run('return-model')) as {
    readonly people: readonly { readonly tier: string }[]
  }
  expect(model).toMatchObject({ k: expect.any(Number), scale: expect.any(Number), people: expect.any(Array) })
  expect(new Set(model.people.map(({ tier }) => tier))).toEqual(new Set(['late', 'drifting', 'nearlyGone', 'away']))
  const { months } = (await run('months', '--from', '2026-09', '--to', '2026-11')) as {
    readonly months: readonly Month[]
  }
  expect(months.map(({ month }) => month)).toEqual(['2026-09', '2026-10', '2026-11'])
  for (const { opening, returned, lost, closing, names, ...month } of months) {
    expect(opening + month.new + returned - lost).toBe(closing)
    expect(names.closing).toHaveLength(closing)
  }

  const birthdays = first.suggestions.filter(
    ({ template, channel }) => template === 'birthday' && channel === 'postcard',
  )
  expect(birthdays.length).toBeGreaterThan(0)
  const made = (await run(
    'letters',
    '--template',
    'birthday',
    '--to',
    'week',
    '--out',
    join(shop.folder, 'b.pdf'),
  )) as {
    readonly batchId: string
    readonly letters: number
    readonly pages: number
    readonly leftOut: readonly { readonly customerId: string; readonly why: string }[]
  }
  expect(made.pages).toBe(2 * made.letters)
  const { history } = (await run('posted', '--batch', made.batchId)) as { readonly history: readonly unknown[] }
  expect(history).toHaveLength(made.letters)
  const done = await week()
  // Whom no card can reach stays, and was named with why.
  const left = done.suggestions.filter(({ template }) => template === 'birthday').map(({ customerId }) => customerId)
  expect(left.toSorted()).toEqual(made.leftOut.map(({ customerId }) => customerId).toSorted())
  // What was posted was of this week: nobody else comes in its place.
  expect(done.suggestions.length).toBe(first.suggestions.length - made.letters)

  const late = done.suggestions.find(({ reason }) => reason === 'drifting')
  expect(late?.sentence).toMatch(
    /^いつもはおよそ\d+日ごと。前回のご来店から\d+日たちました。(足が遠のいています|そろそろお声がけを)。同じような方は、10人におよそ[1-9]人が90日以内にまたお見えです$/,
  )
  const words = ['--customer', late?.customerId ?? '', '--reason', 'drifting', '--receipt', 'talked']
  expect(await run('done', ...words)).toMatchObject({ contactId: expect.any(Number), nextDate: null })

  const stick = join(shop.folder, 'USB')
  await mkdir(stick)
  const { file, people } = (await run('backup', '--to', stick)) as { readonly file: string; readonly people: number }
  expect(people).toBe(300)
  expect(await run('verify', '--file', file)).toMatchObject({ ok: true, people: 300 })
  expect(await run('restore', '--file', file)).toMatchObject({ people: 300 })
  expect(await run('check')).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
})
