import type { CardFields } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import { AN_ADDRESS } from '../../support/builders.ts'
import { Asking } from './asking.ts'
import type { Notebook } from './notebook.ts'

/** Writes down the sender, without whom no letter is made. */
export async function beginWriting(notebook: Notebook): Promise<Asking> {
  const there = new Asking(notebook.page)
  await there.asked('sender:save', { names: ['ひなたぼっこ', '青木 健'], address: AN_ADDRESS, phone: '' })
  return there
}

/** What is done again and again around a letter, in the notebook that is open by then. */
export function writingIn(opened: () => Notebook) {
  /** Somebody who came yesterday for the first time. */
  async function firstTimer(familyName: string, givenName: string): Promise<Id> {
    return (await new Asking(opened().page).firstTimer({ familyName, givenName })).id
  }

  async function threeFirstTimers(): Promise<void> {
    await firstTimer('森', '一郎')
    await firstTimer('𠮷野', '千代')
    await firstTimer('髙﨑', '𠮷乃')
  }

  async function change(id: Id, some: Partial<CardFields>): Promise<void> {
    const there = new Asking(opened().page)
    const { fields } = await there.asked('customers:card', { id })
    await there.asked('customers:edit', { id, before: fields, after: { ...fields, ...some } })
  }

  async function openCard(name: string): Promise<void> {
    const notebook = opened()
    await notebook.place('お客様').click()
    await notebook.customers.row(name).click()
  }

  async function openLetter(name: string): Promise<void> {
    await openCard(name)
    await opened().postcard.open()
  }

  return { firstTimer, threeFirstTimers, change, openCard, openLetter }
}
