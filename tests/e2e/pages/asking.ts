import type { Page } from '@playwright/test'
import type { Api, Call } from '#contract/api.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { LetterRequest } from '#domain/letters/request.ts'
import type { NewCustomer } from '#domain/people/customer.ts'
import { aNewCustomer } from '../../support/builders.ts'

/** What the page could ask as well; quicker than filling in forms that other tests fill in. */
export class Asking {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async asked<C extends Call>(name: C, input: Api[C]['in']): Promise<Api[C]['out']> {
    const result = await this.page.evaluate(([call, sent]) => window.shop.call(call, sent), [name, input] as [
      C,
      Api[C]['in'],
    ])
    if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.field ?? ''}`)
    return result.value
  }

  async today(): Promise<Day> {
    const state = await this.asked('shop:state', {})
    if (state.kind !== 'ready') throw new Error('the shop is not open')
    return state.today
  }

  /** Somebody who came yesterday for the first time. */
  async firstTimer(some: Partial<NewCustomer>): Promise<Api['customers:add']['out']> {
    const visit = { day: addDays(await this.today(), -1), item: 'カットとカラー', amount: 6600 }
    const unsaid = { familyKana: '', givenKana: '', phone: '' }
    return this.asked('customers:add', aNewCustomer({ known: 'first-timer', ...unsaid, visit, ...some }))
  }

  /** Address sides for everyone, which take their time; nobody waits for the answer. */
  async printForEveryone(): Promise<void> {
    const { rows } = await this.asked('customers:list', { text: '', offset: 0, limit: 250 })
    const request: LetterRequest = {
      to: rows.map(({ id }) => id),
      template: null,
      reason: null,
      options: {
        paper: 'hagaki',
        sides: 'address',
        writing: 'vertical',
        numerals: 'digit-by-digit',
        boxes: 'preprinted',
      },
      personalLines: [],
      overrides: [],
    }
    const { clearance } = await this.asked('letters:preview', request)
    await this.page.evaluate((asked) => void window.shop.call('letters:pdf', asked), { request, clearance })
  }
}
