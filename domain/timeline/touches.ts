import { CHANNELS, type Channel, type Direction } from './contact.ts'

/** How often somebody was in touch by one channel. */
export type ChannelCount = { readonly channel: Channel; readonly count: number }

/** Contacts of one direction: in all, and by channel, the most used first. */
export type TouchCount = { readonly count: number; readonly byChannel: readonly ChannelCount[] }

/** ご連絡 of the last twelve months (P40): what the shop began, and what came of the customers themselves. */
export type Touches = Readonly<Record<'fromUs' | 'fromThem', TouchCount>>

/** A call that found nobody at home reached nobody and is not to be given here. */
export function touchesOf(counts: readonly (ChannelCount & { readonly direction: Direction })[]): Touches {
  const inOne = (direction: Direction): TouchCount => {
    const own = counts.filter((each) => each.direction === direction)
    const byChannel = CHANNELS.map((channel) => {
      return { channel, count: sum(own.filter((each) => each.channel === channel)) }
    })
    const used = byChannel.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
    return { count: sum(own), byChannel: used }
  }
  return { fromUs: inOne('from-us'), fromThem: inOne('from-them') }
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((all, { count }) => all + count, 0)
}
