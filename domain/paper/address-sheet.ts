import { addressLines, type AddressStyle } from '#domain/letters/address-lines.ts'
import { horizontalAddress, verticalAddress } from '#domain/letters/numerals.ts'
import type { Id, PostalAddress } from '#domain/people/customer.ts'
import { companyOf, isForOrganisation, namesOnCard, type JointName, type Named } from '#domain/people/names-on-card.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import { addressLayout, cellsIn } from './address-layout.ts'
import type {
  AddresseeName,
  AddressOptions,
  AddressSheet,
  AddressTexts,
  LabelSheet,
  Sender,
  SenderBlock,
} from './document.ts'
import { labelAddressCells } from './labels.ts'
import type { LabelPaper, Paper, WholePaper } from './papers.ts'

/** A customer as far as an address side needs. */
export type Addressee = Named & {
  readonly id: Id
  readonly title: string
  readonly joint: readonly JointName[]
  readonly address: PostalAddress
  /** Company, department and title stand only where the card goes to work. */
  readonly atWork: boolean
}

/** What is the same on every address side of a mailing. */
export type AddressSide = {
  readonly paper: WholePaper
  readonly options: AddressOptions
  readonly sender: Sender
  /** 年賀 where the paper does not say it itself, else ''. */
  readonly underStamp: string
}

/** In red under the stamp: what is not a 年賀はがき would else be delivered in December. */
export function underStampOf(kind: MailKind, { code }: Pick<Paper, 'code'>): string {
  return kind === 'new-year' && code !== 'nenga' ? '年賀' : ''
}

/** All texts of one address side. */
export function addressSheet(to: Addressee, { paper, options, sender, underStamp }: AddressSide): AddressSheet {
  const layout = addressLayout(paper, options)
  const style = { writing: layout.writing, numerals: options.numerals }
  const texts = addressTexts(to, { ...style, cells: cellsIn(layout.address, layout.writing) })
  const from = senderBlock(sender, { ...style, cells: cellsIn(layout.sender, layout.writing) })
  return { kind: 'address', ...texts, sender: from, underStamp, pair: '' }
}

/** All texts of one label, in rows. */
export function labelSheet(to: Addressee, paper: LabelPaper): LabelSheet {
  const style = { writing: 'horizontal', numerals: 'arabic', cells: labelAddressCells(paper) } as const
  return { kind: 'label', ...addressTexts(to, style), memo: '', number: '' }
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

function senderBlock(sender: Sender, style: AddressStyle): SenderBlock {
  const phone = sender.phone.trim()
  // A phone number is read digit by digit also where houses are 八十一.
  const numerals = style.numerals === 'with-ten' ? 'digit-by-digit' : style.numerals
  const number = style.writing === 'vertical' ? verticalAddress(phone, numerals) : horizontalAddress(phone)
  return {
    postalCode: sender.address.postalCode,
    addressLines: addressLines(sender.address, style),
    names: sender.names.filter((name) => name.trim() !== ''),
    phone: phone === '' ? '' : `電話 ${number}`,
  }
}
