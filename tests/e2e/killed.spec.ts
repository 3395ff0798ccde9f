import type { Page } from '@playwright/test'
import { command } from '../support/command.ts'
import { expect, test } from './shop.ts'

/** Adds one person after the other and tells the test of each that was acknowledged, until the program is gone. */
async function keepAdding(page: Page, acknowledged: (name: string) => void): Promise<void> {
  await page.exposeFunction('acknowledged', acknowledged)
  await page.evaluate(async () => {
    const tell = Reflect.get(window, 'acknowledged') as (name: string) => Promise<void>
    const nobody = {
      number: null,
      kind: 'person',
      givenName: '',
      familyKana: '',
      givenKana: '',
      honorific: '様',
      company: '',
      known: 'first-timer',
      phone: '',
      address: null,
      birthday: null,
      usual: '',
      visit: null,
    } as const
    for (let at = 1; at < 5_000; at += 1) {
      const familyName = `髙﨑${at}`
      const answer = await window.shop.call('customers:add', { ...nobody, familyName })
      if (answer.ok) await tell(familyName)
    }
  })
}

for (const round of [1, 2, 3, 4]) {
  test(`what was said to be saved is there after the program was killed while saving (${round})`, async ({ shop }) => {
    await shop.fill(3)
    const { program, page } = await shop.start()
    const saved: string[] = []
    const enough = Promise.withResolvers<void>()
    const adding = keepAdding(page, (name) => {
      saved.push(name)
      if (saved.length === 20 * round) enough.resolve()
    })
    // The page goes with the program, and with it this promise.
    const gone = adding.catch(() => undefined)
    await enough.promise
    program.kill()
    await program.exited
    await gone

    const { json } = await command(['search', '--db', shop.file, '--text', '髙﨑', '--limit', '10000'])
    const names = (json as { name: string }[]).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(saved))
    expect((await command(['check', '--db', shop.file])).json).toMatchObject({
      integrity: 'ok',
      foreignKeys: 'ok',
      derived: 'ok',
    })
  })
}
