import { addressLines, type AddressStyle } from '#domain/letters/address-lines.ts'
import { horizontalAddress, verticalAddress } from '#domain/letters/numerals.ts'
import type { Id, PostalAddress } from '#domain/people/customer.ts'
import { companyOf, isForOrganisation, namesOnCard, type JointName, type Named } from '#domain/people/names-on-card.ts'
import { ADDRESS_CELLS, SENDER_CELLS } from './address-layout.ts'
import type {
  AddresseeName,
  AddressOptions,
  AddressSheet,
  AddressTexts,
  LabelPaper,
  LabelSheet,
  Sender,
  SenderBlock,
} from './document.ts'
import { LABEL_CELLS } from './labels.ts'

/** A customer as far as an address side needs. */
export type Addressee = Named & {
  readonly id: Id
  readonly title: string
  readonly joint: readonly JointName[]
  readonly address: PostalAddress
  /** Company, department and title stand only where the card goes to work. */
  readonly atWork: boolean
}

/** All texts of one address side. */
export function addressSheet(to: Addressee, sender: Sender, options: AddressOptions): AddressSheet {
  const texts = addressTexts(to, { ...options, cells: ADDRESS_CELLS[options.writing] })
  return { kind: 'address', ...texts, sender: senderBlock(sender, options) }
}

/** All texts of one label, in rows. */
export function labelSheet(to: Addressee, paper: LabelPaper): LabelSheet {
  const style = { writing: 'horizontal', numerals: 'arabic', cells: LABEL_CELLS[paper] } as const
  return { kind: 'label', ...addressTexts(to, style) }
}

function addressTexts(to: Addressee, style: AddressStyle): AddressTexts {
  const names = namesOnCard(to, to.joint)
  return {
    customer: to.id,
    who: whoIs(names),
    postalCode: to.address.postalCode,
    addressLines: addressLines(to.address, style),
    ...workplace(to),
    careOf: careOfLine(to.address.careOf),
    names,
  }
}

/** As the owner would say it: 髙﨑 花子 様. */
export function whoIs(names: readonly AddresseeName[]): string {
  const [first] = names
  if (first === undefined) return ''
  return [first.family, first.given, first.honorific].filter((part) => part !== '').join(' ')
}

/** What the name itself does not already say; 御中 has taken the department's or the company's place as the name. */
function workplace(to: Addressee): Pick<AddressTexts, 'company' | 'department' | 'title'> {
  if (isForOrganisation(to)) return { company: to.department === '' ? '' : companyOf(to), department: '', title: '' }
  if (!to.atWork) return { company: '', department: '', title: '' }
  return { company: to.company, department: to.department, title: to.title }
}

/** ○○様方; '' for nobody's. */
export function careOfLine(name: string): string {
  const trimmed = name.trim()
  return trimmed === '' || trimmed.endsWith('方') || trimmed.endsWith('気付') ? trimmed : `${trimmed}様方`
}

function senderBlock(sender: Sender, options: AddressOptions): SenderBlock {
  const phone = sender.phone.trim()
  // A phone number is read digit by digit also where houses are 八十一.
  const numerals = options.numerals === 'with-ten' ? 'digit-by-digit' : options.numerals
  const number = options.writing === 'vertical' ? verticalAddress(phone, numerals) : horizontalAddress(phone)
  return {
    postalCode: sender.address.postalCode,
    addressLines: addressLines(sender.address, { ...options, cells: SENDER_CELLS[options.writing] }),
    names: sender.names.filter((name) => name.trim() !== ''),
    phone: phone === '' ? '' : `電話 ${number}`,
  }
}
