import { marksOf, type NewYearCards, type NewYearHome, type NewYearMark } from '#domain/letters/new-year.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSaving } from '../../lib/useSaving.ts'
import { openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import styles from './NewYear.module.css'
import { useHomeWords } from './useHomeWords.ts'

type Props = {
  readonly year: number
  readonly homes: readonly NewYearHome[]
  /** Null where nobody is chosen any more. */
  readonly isChosen: ((home: NewYearHome) => boolean) | null
  readonly onTurn: (home: NewYearHome, isWanted: boolean) => void
}

/** So many rows are drawn at first. */
const AT_ONCE = 100

/** Each household with what went and came in three years; a mark of this year can be taken off. */
export function HomeTable({ year, homes, isChosen, onTurn }: Props) {
  const words = useTranslations('newYear')
  const homeWords = useHomeWords()
  const saving = useSaving()
  const [said, setSaid] = useState('')
  const [shown, setShown] = useState(AT_ONCE)
  const takeOff = async ({ customer, people }: NewYearHome, mark: NewYearMark) => {
    if ((await saving.save('new-year:mark', { customer, year, mark, isMarked: false })) === null) return
    setSaid(words('tookOff', { who: homeWords(people), mark: words(`marks.${mark}`) }))
  }
  return (
    <>
      <SavedSaid saving={saving} saysAll>
        {said}
      </SavedSaid>
      <table className={styles['table']} aria-label={words('list', { year: `${year}` })}>
        <thead>
          <tr>
            {isChosen !== null && <th scope="col">{words('send')}</th>}
            <th scope="col">{words('who')}</th>
            {[year - 2, year - 1, year].map((each) => (
              <th key={each} scope="col">
                {words('yearHead', { year: `${each}` })}
              </th>
            ))}
            <th scope="col">{words('why')}</th>
          </tr>
        </thead>
        <tbody>
          {homes.slice(0, shown).map((home) => (
            <Line
              key={home.customer}
              home={home}
              isWanted={isChosen === null ? null : isChosen(home)}
              onTurn={(isWanted) => onTurn(home, isWanted)}
              onTakeOff={(mark) => void takeOff(home, mark)}
            />
          ))}
        </tbody>
      </table>
      {homes.length > shown && <Button onClick={() => setShown(shown + AT_ONCE)}>{words('more')}</Button>}
    </>
  )
}

type LineProps = {
  readonly home: NewYearHome
  readonly isWanted: boolean | null
  readonly onTurn: (isWanted: boolean) => void
  readonly onTakeOff: (mark: NewYearMark) => void
}

function Line({ home, isWanted, onTurn, onTakeOff }: LineProps) {
  const words = useTranslations('newYear')
  const against = useTranslations('leftOut')
  const homeWords = useHomeWords()
  const { customer, people, years, why } = home
  const who = homeWords(people)
  const reason = home.against === null ? why !== null && words(`whys.${why}`) : against(home.against)
  return (
    <tr>
      {isWanted !== null && (
        <td>
          <Checkbox isSelected={isWanted} onChange={onTurn} aria-label={words('sendTo', { who })} />
        </td>
      )}
      <th scope="row">
        <button type="button" className={styles['name']} onClick={() => openCard(customer)}>
          {who}
        </button>
      </th>
      {years.map((cards, at) =>
        at === years.length - 1 ? (
          <td key={cards.year}>
            <MarksNow cards={cards} who={who} onTakeOff={onTakeOff} />
          </td>
        ) : (
          <td key={cards.year}>
            {marksOf(cards)
              .map((mark) => words(`marks.${mark}`))
              .join(words('between'))}
          </td>
        ),
      )}
      <td className={styles['soft']}>{reason}</td>
    </tr>
  )
}

type NowProps = {
  readonly cards: NewYearCards
  readonly who: string
  readonly onTakeOff: (mark: NewYearMark) => void
}

function MarksNow({ cards, who, onTakeOff }: NowProps) {
  const words = useTranslations('newYear')
  return (
    <span className={styles['marks']}>
      {marksOf(cards).map((mark) => (
        <Button
          key={mark}
          look="quiet"
          aria-label={words('takeOff', { who, mark: words(`marks.${mark}`) })}
          onClick={() => onTakeOff(mark)}
        >
          {words(`marks.${mark}`)} <span aria-hidden="true">×</span>
        </Button>
      ))}
    </span>
  )
}
