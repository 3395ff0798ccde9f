/** お客様から / お店から */
export type Direction = 'from-them' | 'from-us'

export const CHANNELS = ['letter', 'postcard', 'phone', 'mail', 'line', 'sms', 'in-shop', 'visit'] as const

export type Channel = (typeof CHANNELS)[number]

/** How an approach of the week went: 投函した, 送った, お話しできた, お留守だった, 会って伝えた. */
export const RECEIPTS = ['posted', 'sent', 'talked', 'no-answer', 'in-person'] as const

export type Receipt = (typeof RECEIPTS)[number]
