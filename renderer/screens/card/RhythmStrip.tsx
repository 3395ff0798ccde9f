import { type Day, daysBetween } from '#domain/day.ts'
import { STRIP_DAYS, type Strip } from '#domain/timeline/strip.ts'
import { useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { useHiding } from '../../stores/preferences.ts'
import styles from './RhythmStrip.module.css'

type Props = { readonly strip: Strip | null; readonly today: Day }

/** A tenth of the line lies beyond today, so that a usual gap that is not over yet shows. RhythmStrip.module.css knows it too. */
const LINE_DAYS = STRIP_DAYS / 0.9

/** From above, in pixels. */
const HEIGHT = 40
const VISIT = 4
const GROUND = 26.5
const USUAL = 33.5
const BOX = 10

/** How often somebody comes, which is the shop's own to know. */
export function RhythmStrip({ strip, today }: Props) {
  const isHiding = useHiding()
  return strip === null || isHiding ? null : <Shown strip={strip} today={today} />
}

type ShownProps = { readonly strip: Strip; readonly today: Day }

/** Visits of two years on a line, the usual gap laid beside the silence since the last; the same in words. */
function Shown({ strip, today }: ShownProps) {
  const words = useTranslations('rhythm')
  const visit = useVisitWord()
  const { days, last, everyDays, fromDays, untilDays } = strip
  const silence = daysBetween(last, today)
  return (
    <section className={styles['strip']} aria-labelledby="rhythm">
      <div className={styles['head']}>
        <h2 id="rhythm">{words('title', { visit })}</h2>
        <p>
          {fromDays === untilDays
            ? words('every', { days: everyDays })
            : words('between', { days: everyDays, from: fromDays, until: untilDays })}
        </p>
        <p>{silence === 0 ? words('visitedToday') : words('silence', { days: silence })}</p>
      </div>
      {days.length === 0 ? (
        <p className={styles['soft']}>{words('noneLately', { visit })}</p>
      ) : (
        <>
          <Line strip={strip} today={today} label={words('picture', { visit, count: days.length })} />
          <div className={styles['ends']} aria-hidden="true">
            <span>{words('twoYearsAgo')}</span>
            <span>{words('today')}</span>
          </div>
        </>
      )}
    </section>
  )
}

/** Told apart by shape, never by colour: visits stand, the usual gap is a box with its middle, today is broken. */
function Line({ strip, today, label }: ShownProps & { readonly label: string }) {
  const { days, last, everyDays, fromDays, untilDays } = strip
  const share = (daysFromToday: number) => Math.min(1, (STRIP_DAYS + daysFromToday) / LINE_DAYS)
  const place = (daysFromToday: number) => percent(share(daysFromToday))
  const silence = daysBetween(last, today)
  const afterLast = (gap: number) => place(gap - silence)
  return (
    <svg className={styles['line']} role="img" aria-label={label}>
      <line className={styles['ground']} x1="0%" x2="100%" y1={GROUND} y2={GROUND} />
      {days.map((day) => {
        const x = place(-daysBetween(day, today))
        return <line key={day} className={styles['visit']} x1={x} x2={x} y1={VISIT} y2={GROUND} />
      })}
      <line className={styles['today']} x1={place(0)} x2={place(0)} y1={0} y2={HEIGHT} />
      <line className={styles['usual']} x1={place(-silence)} x2={afterLast(fromDays)} y1={USUAL} y2={USUAL} />
      <rect
        className={styles['range']}
        x={afterLast(fromDays)}
        width={percent(share(untilDays - silence) - share(fromDays - silence))}
        y={USUAL - BOX / 2}
        height={BOX}
      />
      <line
        className={styles['middle']}
        x1={afterLast(everyDays)}
        x2={afterLast(everyDays)}
        y1={USUAL - BOX / 2}
        y2={USUAL + BOX / 2}
      />
    </svg>
  )
}

function percent(part: number): string {
  return `${part * 100}%`
}
