import type { Locator, Page } from '@playwright/test'

/** The lines of an address in a form, and the places of a postal code to choose from. */
export class AddressPart {
  readonly code: Locator
  readonly prefecture: Locator
  readonly city: Locator
  readonly street: Locator
  readonly places: Locator
  readonly marked: Locator

  constructor(page: Page, form: Locator) {
    this.code = form.getByLabel('郵便番号')
    this.prefecture = form.getByLabel('都道府県')
    this.city = form.getByLabel('市区町村')
    this.street = form.getByLabel('番地')
    this.places = page.getByRole('listbox', { name: 'この番号の場所' })
    this.marked = this.places.getByRole('option', { selected: true })
  }
}
