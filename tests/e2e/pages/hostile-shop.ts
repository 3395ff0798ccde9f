import type { Page } from '@playwright/test'
import type { Api, Call } from '#contract/api.ts'
import { inputs } from '#contract/inputs.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { typedFor } from '../../support/wrong-inputs.ts'
import { Asking } from './asking.ts'

// A shop whose every text was typed by somebody who means harm. Which texts there are, the schemas of the calls say.

/** Markup that would run, a formula, a template's braces, text turned round and signs that take no room, in one line. */
export const HARMFUL = `=cmd|'/c calc'!A0"><script>ran=1</script><img src=x onerror=ran=2>{{ran=3}}\u202E\u200B</style>`
const SHORTER = ['"><img src=x onerror=ran=4>', '<svg onload=ran=5>', '<b>', '<']
const LINES = `\njavascript:ran=6\n<svg onload=ran=7>\n`
/** From here on a text has lines. */
const LINED = 300

export function harmful(most: number): string {
  if (most >= LINED) return `${HARMFUL}${LINES}${'<i>長い</i>'.repeat(20)}`.slice(0, most)
  return [HARMFUL, ...SHORTER].find(({ length }) => length <= most) ?? ''
}

export type HostileShop = {
  /** With all that a card can hold; of the same household as `double`, who may be the same person. */
  readonly one: Id
  readonly double: Id
  readonly company: Id
  /** Each call that was given such texts. */
  readonly used: ReadonlySet<string>
}

/** Made by the page's own calls, quicker than by its forms. */
export async function makeHostileShop(page: Page): Promise<HostileShop> {
  const filling = new Filling(page)
  await filling.shop()
  const people = await filling.people()
  await filling.card(people.one)
  await filling.states(people.company)
  await filling.together(people.one, people.double)
  await filling.history(people.one)
  await filling.letters(people.one)
  await filling.house()
  return { ...people, used: filling.used }
}

class Filling {
  readonly used = new Set<string>()
  private readonly page: Page
  private readonly asking: Asking
  private today: Day = '2026-11-21' as Day

  constructor(page: Page) {
    this.page = page
    this.asking = new Asking(page)
  }

  async shop(): Promise<void> {
    await this.call('shop:create', { shopKind: 'goods', start: 'empty' })
    this.today = await this.asking.today()
  }

  async people(): Promise<Pick<HostileShop, 'one' | 'double' | 'company'>> {
    const visit = { day: addDays(this.today, -1), item: harmful(200), amount: 5000 }
    const one = await this.call('customers:add', { birthday: null, visit })
    const double = await this.call('customers:add', { number: null, birthday: null, visit: null })
    const company = await this.call('customers:add', {
      number: null,
      kind: 'organisation',
      birthday: null,
      visit: null,
    })
    return { one: one.id, double: double.id, company: company.id }
  }

  async card(customer: Id): Promise<void> {
    const { fields: before } = await this.asking.asked('customers:card', { id: customer })
    const { after } = this.typed('customers:edit')
    const isNew = { key: null }
    await this.call('customers:edit', {
      id: customer,
      before,
      after: {
        ...after,
        birthday: null,
        phones: after.phones.map((each) => Object.assign({}, each, isNew)),
        emails: after.emails.map((each) => Object.assign({}, each, isNew)),
        addresses: [...before.addresses, ...after.addresses.map((each) => Object.assign({}, each, isNew))],
        relatives: after.relatives.map((each) => Object.assign({}, each, isNew, { birthday: null, onCard: true })),
      },
    })
    await this.call('locked:add', { customer, kind: 'key', receivedOn: this.today })
    await this.photo(customer)
    await this.call('requests:add', { person: customer, receivedOn: this.today, answered: null })
  }

  async states(customer: Id): Promise<void> {
    await this.call('customers:quiet', { id: customer, until: addDays(this.today, 30) })
    // Of offers alone: a reason lets a letter pass, so that the question for it is seen.
    await this.call('refusals:add', { customer, since: this.today, scope: 'promotion' })
    await this.call('bereavements:add', {
      customer,
      who: 'family',
      relative: null,
      writeTo: null,
      diedOn: this.today,
    })
  }

  async together(one: Id, other: Id): Promise<void> {
    await this.call('customers:tag-many', { who: { ids: [other] } })
    await this.asking.asked('households:form', { together: [one, other], apart: [] })
    const { household } = await this.asking.asked('households:at', { id: one })
    if (household === null) throw new Error('no household was made')
    await this.call('households:save', { id: household.id, cardEach: true, order: [one, other] })
  }

  async history(customer: Id): Promise<void> {
    const typed = this.typed('deliveries:record')
    await this.call('deliveries:record', {
      customer,
      sale: { ...typed.sale, day: this.today },
      delivery: { ...typed.delivery, day: null, recipient: { ...typed.delivery.recipient, key: null } },
    })
    await this.call('sales:record', { customer, day: this.today, uses: [] })
    await this.call('contacts:record', { customer, day: this.today })
    await this.call('voices:record', { customer, day: this.today, mood: 'unhappy' })
    await this.call('promises:make', { customer, dueOn: this.today })
    const said = { on: this.today, words: this.typed('complaints:receive').steps.received.words }
    await this.call('complaints:receive', {
      customer,
      other: { customer: null, name: harmful(200) },
      // Looked back on: an open one would keep the letters below from being written.
      steps: { received: said, working: said, solved: said, checked: said },
    })
    const questions = this.typed('surveys:save').questions.slice(0, 1)
    const { key: survey } = await this.call('surveys:save', { key: null, questions })
    await this.call('surveys:answer', { survey, customer, day: this.today, answers: [2] })
    await this.call('needs:record', { customer, day: this.today })
    await this.call('special-requests:record', {
      customer,
      day: this.today,
      decided: { as: 'refused', on: this.today, why: harmful(200) },
    })
    await this.call('benefits:give', { customer, givenOn: this.today, useUntil: null, complaint: null })
    await this.call('stamps:mark', { customer, day: this.today, count: 3 })
    const week = await this.asking.asked('week:get', {})
    // The first stays to be done.
    for (const { item } of week.rows.slice(1)) await this.call('week:skip', { item })
  }

  async letters(customer: Id): Promise<void> {
    const code = 'first-visit-thanks' as Api['templates:save']['in']['code']
    const { text, letterText, shortForm } = this.typed('templates:save')
    const words = { text: `【お名前】${text.slice(0, 200)}【ひとこと】`, letterText: letterText?.slice(0, 200) ?? null }
    this.used.add('templates:save')
    await this.asking.asked('templates:save', { code, shortForm, ...words })
    await this.call('templates:copy', { code })
    await this.call('stories:save', { key: null })
    await this.call('sender:save')
    await this.call('letters:sent', {
      customer,
      template: code,
      reason: null,
      channel: 'line',
      overrideWhy: '',
      story: null,
    })
    await this.call('look:save', {
      seal: { text: '<b>', shape: 'square' },
      contact: { web: 'javascript:ran=8', line: '<svg/onload=ran=9>', phone: '', mail: '"><b>', qr: 'web' },
    })
  }

  /** What stands in the settings. */
  async house(): Promise<void> {
    await this.call('own-rules:add', { template: null })
    await this.call('purpose:save')
    await this.call('stamps:save', { isKept: true, since: this.today })
    await this.call('settings:rename-shop')
    await this.call('groups:add', {
      asked: { ...this.typed('groups:add').asked, text: harmful(200) },
    })
    const papers = await this.asking.asked('papers:list', {})
    const label = papers.find(({ code }) => code === 'label12')
    if (label === undefined) throw new Error('no labels')
    await this.call('papers:save', { papers: [{ ...label, code: 'own-1', name: harmful(40) }] })
    await this.call('printers:save', { printers: [{ name: harmful(40), shifts: {} }] })
  }

  private async photo(customer: Id): Promise<void> {
    this.used.add('photos:add')
    const answer = await this.page.evaluate(
      async (typed) => {
        const canvas = new OffscreenCanvas(20, 20)
        canvas.getContext('2d')?.fillRect(0, 0, 20, 20)
        const jpeg = await canvas.convertToBlob({ type: 'image/jpeg' })
        return window.shop.call('photos:add', { ...typed, bytes: new Uint8Array(await jpeg.arrayBuffer()) })
      },
      { customer, kind: 'other', takenOn: null, caption: harmful(200) } as const,
    )
    if (!answer.ok) throw new Error(answer.error.code)
  }

  private typed<C extends Call>(name: C): Api[C]['in'] {
    return typedFor(inputs[name], harmful) as Api[C]['in']
  }

  private call<C extends Call>(name: C, some: Partial<Api[C]['in']> = {}): Promise<Api[C]['out']> {
    this.used.add(name)
    return this.asking.asked(name, { ...this.typed(name), ...some })
  }
}
