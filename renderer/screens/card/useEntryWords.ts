import type { Day } from '#domain/day.ts'
import { never } from '#domain/never.ts'
import type {
  ComplaintEntry,
  ContactEntry,
  HeardEntry,
  PromiseMade,
  SaleEntry,
  TimelineEntry,
} from '#domain/timeline/entry.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useHeardWords } from '../../lib/useHeardWords.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { useHiding } from '../../stores/preferences.ts'
import { useOccasionWords } from '../deliveries/useOccasionWords.ts'
import { useSaleWords } from './useSaleWords.ts'

type EntryWords = { readonly kind: string; readonly text: string; readonly beside: string }

const SALE_KINDS = { done: 'sale', booked: 'booked', cancelled: 'cancelled', 'no-show': 'noShow' } as const

/** A line of the history in words: what kind of thing, what, and at its end how it stands. */
export function useEntryWords(today: Day): (entry: TimelineEntry) => EntryWords {
  const words = useTranslations('timeline')
  const contact = useContactWords()
  const promise = usePromiseWords(today)
  const heardWords = useHeardWords(today)
  const complaint = useComplaintWords()
  const saleWords = useSaleWords()
  const visit = useVisitWord()
  const sentWords = useSentWords()
  const sale = (entry: SaleEntry): EntryWords => ({
    kind: words(SALE_KINDS[entry.status], { visit }),
    text: [saleWords(entry), ...sentWords(entry)].filter((part) => part !== '').join(' · '),
    beside: entry.time ?? '',
  })
  const heard = (entry: HeardEntry): EntryWords => {
    const { kind, about, beside } = heardWords(entry)
    return { kind, text: [entry.text, about].filter((part) => part !== '').join(' · '), beside }
  }
  return (entry) => {
    switch (entry.kind) {
      case 'sale':
        return sale(entry)
      case 'contact':
        return contact(entry)
      case 'promise':
        return promise(entry.promise)
      case 'note':
        return { kind: words('note'), text: entry.text, beside: '' }
      case 'heard':
        return heard(entry)
      case 'complaint':
        return complaint(entry)
      default:
        return never(entry, 'a line of the history without its words')
    }
  }
}

/** To whom a purchase went and what for; nobody else's business while a customer looks on. */
function useSentWords(): (entry: SaleEntry) => readonly string[] {
  const words = useTranslations('deliveries')
  const occasionWords = useOccasionWords()
  const isHiding = useHiding()
  return ({ sentTo = [] }) =>
    (isHiding ? [] : sentTo).map(({ name, honorific, occasion }) => {
      const who = `${name} ${honorific}`.trim()
      return occasion === '' ? words('sentTo', { who }) : words('sentFor', { who, what: occasionWords(occasion) })
    })
}

function useContactWords(): (entry: ContactEntry) => EntryWords {
  const words = useTranslations('timeline')
  const quick = useTranslations('quick')
  const channels = useTranslations('channels')
  const reasons = useTranslations('reasons')
  const receipts = useTranslations('receipts')
  const isHiding = useHiding()
  const kindOf = (channel: ContactEntry['channel'], direction: ContactEntry['direction']) =>
    `${channels(channel)}・${quick(direction === 'from-them' ? 'fromThem' : 'fromUs')}`
  return ({ channel, direction, subject, body, reason, receipt, letter, overrideWhy, time }) => {
    const said = [subject, reason === null ? '' : reasons(reason), body].filter((part) => part !== '').join(' ')
    if (isHiding) return { kind: kindOf(channel, direction), text: '', beside: time ?? '' }
    const posted = letter === null ? words('noWords') : words('posted')
    return {
      kind: kindOf(channel, direction),
      text: [said === '' ? posted : said, overrideWhy === '' ? '' : words('overridden', { reason: overrideWhy })]
        .filter((part) => part !== '')
        .join(' · '),
      beside: [receipt === null ? '' : receipts(receipt), time ?? ''].filter((part) => part !== '').join(' '),
    }
  }
}

/** How far it has come; that it was made good is to be seen as well. */
function useComplaintWords(): (entry: ComplaintEntry) => EntryWords {
  const words = useTranslations('complaints')
  return ({ text, step, isOpen }) => {
    const closed = step === 'checked' ? words('goodAgain') : words('isClosed')
    return {
      kind: words('title'),
      text,
      beside: isOpen ? `${words(`steps.${step}`)}・${words('isOpen')}` : closed,
    }
  }
}

function usePromiseWords(today: Day): (promise: PromiseMade) => EntryWords {
  const words = useTranslations('timeline')
  const dayWords = useDayWords(today)
  const standing = ({ keptOn, droppedOn, dueOn }: PromiseMade) => {
    if (keptOn !== null) return words('kept', { day: dayWords(keptOn) })
    if (droppedOn !== null) return words('dropped', { day: dayWords(droppedOn) })
    return dueOn === null ? words('open') : words('due', { day: dayWords(dueOn) })
  }
  return (promise) => ({ kind: words(promise.kind), text: promise.text, beside: standing(promise) })
}
