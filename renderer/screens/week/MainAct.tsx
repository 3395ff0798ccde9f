import type { Day } from '#domain/day.ts'
import { never } from '#domain/never.ts'
import type { Channel, Receipt } from '#domain/timeline/contact.ts'
import type { WeekRow } from '#domain/week/week.ts'
import { useTranslations } from 'use-intl'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import type { CopyChannel } from './useCopying.ts'
import type { WeekSaving } from './useWeekSaving.ts'
import { whoOf } from './WhoLine.tsx'

type Props = {
  readonly row: WeekRow
  readonly isMain: boolean
  readonly today: Day
  readonly saving: WeekSaving
  readonly onCopy: (channel: CopyChannel) => void
}

type Act = { readonly words: string; readonly run: () => void }

/** What is proposed for a row, as its one button. */
export function MainAct({ isMain, ...asked }: Props) {
  const words = useTranslations('week')
  const { row, saving } = asked
  const byWay = useWayAct(asked)
  const keeping = useKeeping(asked)
  const { batch, state } = row
  const posting = batch === null ? null : { words: words('ways.posting'), run: () => go({ at: 'posting', batch }) }
  const act = (state === 'to-post' ? posting : keeping) ?? byWay
  return (
    <Button
      look={isMain ? 'main' : 'plain'}
      aria-label={words('forRow', { who: whoOf(row.called), act: act.words })}
      aria-disabled={saving.isSaving}
      onClick={() => !saving.isSaving && act.run()}
    >
      {act.words}
    </Button>
  )
}

type Asked = Omit<Props, 'isMain'>

/** A promise is met by keeping it, whatever the way. */
function useKeeping({ row: { sentence, called }, today, saving }: Asked): Act | null {
  const words = useTranslations('week')
  if (sentence.reason !== 'promise-due') return null
  const key = sentence.promise
  const what = words('ways.keep')
  const said = words('saidFor', { who: whoOf(called), what })
  return { words: what, run: () => void saving.save('promises:keep', { key, on: today }, said) }
}

function useWayAct({ row, saving, onCopy }: Asked): Act {
  const words = useTranslations('week')
  const receipts = useTranslations('receipts')
  const channels = useTranslations('channels')
  const { way, item, template, called } = row
  const said = (what: string) => words('saidFor', { who: whoOf(called), what })
  const receive = (receipt: Receipt, channel: Channel | null, what: string): Act => ({
    words: what,
    run: () => void saving.save('week:receipt', { item, receipt, channel, word: '' }, said(what)),
  })
  switch (way) {
    case 'postcard':
    case 'letter':
      return { words: words('ways.write'), run: () => writeTo(row) }
    case 'phone':
      return receive('talked', null, receipts('talked'))
    case 'at-next-visit': {
      const what = words('ways.atNextVisit')
      return { words: what, run: () => void saving.save('week:at-next-visit', { item }, said(what)) }
    }
    case 'line':
    case 'sms':
    case 'mail': {
      const channel = channels(way)
      if (template === null) return receive('sent', way, words('ways.sent', { channel }))
      return { words: words('ways.copy', { channel }), run: () => onCopy(way) }
    }
    default:
      return never(way, 'a way without its act')
  }
}

export function writeTo({ customer, template, sentence }: WeekRow): void {
  go({ at: 'write', to: [customer], template, reason: sentence.reason })
}
