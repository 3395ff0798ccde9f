import type { Day } from '#domain/day.ts'
import { isOpen } from './promises.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { useHiding } from '../../stores/preferences.ts'
import { openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Clamped } from '../../ui/Clamped.tsx'
import { StillToAsk } from '../StillToAsk.tsx'
import { useBandBenefits } from '../benefits/useBandBenefits.ts'
import { useBandWishes } from '../wishes/useBandWishes.ts'
import { BandIntroductions } from '../introductions/BandIntroductions.tsx'
import { BandChips } from './BandChips.tsx'
import { BandHousehold } from './BandHousehold.tsx'
import { BandFamily, BandName } from './BandName.tsx'
import { BandReach } from './BandReach.tsx'
import styles from './Band.module.css'
import { useSaleWords } from './useSaleWords.ts'

type Props = { readonly card: CustomerCard; readonly today: Day }

/** What one must know before the first word: who it is, how they like it, what was promised, and what was last. */
export function Band({ card, today }: Props) {
  return (
    <header className={styles['band']}>
      <div className={styles['top']}>
        <BandName card={card} />
        <BandChips card={card} today={today} />
      </div>
      <BandFamily card={card} />
      <BandIntroductions card={card} />
      <BandReach card={card} />
      {card.deletedOn === null && <BandHousehold card={card} />}
      <Notes card={card} today={today} />
      {card.deletedOn === null && card.states.diedOn === null && <BandMissing card={card} />}
    </header>
  )
}

/** Written in the form of the whole card, which is not for a customer's eyes. */
function BandMissing({ card: { id, fields } }: { readonly card: CustomerCard }) {
  const words = useTranslations('missing')
  const isHiding = useHiding()
  const write = (
    <Button look="quiet" onClick={() => openCard(id, 'edit')}>
      {words('write')}
    </Button>
  )
  return <StillToAsk fields={fields} action={!isHiding && write} />
}

function Notes({ card, today }: Props) {
  const words = useTranslations('card')
  const dayWords = useDayWords(today)
  const { fields, figures } = card
  const isHiding = useHiding()
  const benefits = useBandBenefits(card, today)
  const wishes = useBandWishes(card.id)
  return (
    <dl className={styles['notes']}>
      <Note head={words('likes')} text={fields.likes} none={words('notYet')} />
      {!isHiding && <Note head={words('caution')} text={fields.caution} none={words('notYet')} />}
      <Note head={words('usual')} text={fields.usual} none={words('notYet')} />
      <Note head={words('promises')} text={usePromised(card, today)} none={words('noPromise')} />
      {!isHiding && wishes !== '' && <Note head={words('wishes')} text={wishes} none="" />}
      {!isHiding && benefits !== '' && <Note head={words('benefits')} text={benefits} none="" />}
      <Note head={words('lastSale')} text={useLast(card, today)} none={words('noVisit')} />
      <Note
        head={words('next')}
        text={figures.nextBooked === null ? '' : dayWords(figures.nextBooked)}
        none={words('noBooking')}
      />
    </dl>
  )
}

type NoteProps = { readonly head: string; readonly text: string; readonly none: string }

function Note({ head, text, none }: NoteProps) {
  const words = useTranslations('card')
  return (
    <div className={styles['note']}>
      <dt>{head}</dt>
      <dd className={text === '' ? styles['none'] : undefined}>
        {text === '' ? (
          none
        ) : (
          <Clamped key={text} text={text} moreWords={words('showAll')} lessWords={words('showLess')} />
        )}
      </dd>
    </div>
  )
}

function usePromised({ promises }: CustomerCard, today: Day): string {
  const words = useTranslations('card')
  const dayWords = useDayWords(today)
  const isHiding = useHiding()
  const lines = promises
    .filter((promise) => isOpen(promise) && (promise.kind === 'promise' || !isHiding))
    .map(({ text, dueOn }) => (dueOn === null ? text : words('due', { text, day: dayWords(dueOn) })))
  return lines.join('\n')
}

function useLast({ figures: { lastSale, visits, total } }: CustomerCard, today: Day): string {
  const words = useTranslations('card')
  const dayWords = useDayWords(today)
  const saleWords = useSaleWords()
  const visit = useVisitWord()
  const isHiding = useHiding()
  if (lastSale === null) return ''
  const last = [dayWords(lastSale.day), saleWords(lastSale)].join(' ')
  if (isHiding) return last
  // Of amounts that nobody wrote down there is no sum to say.
  const inAll =
    total === 0 ? words('visitCount', { visit, count: visits }) : words('visitsInAll', { visit, count: visits, total })
  return `${last}\n${inAll}`
}
