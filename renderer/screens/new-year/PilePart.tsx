import { NEW_YEAR_MARKS, type NewYearFound, type NewYearList, type NewYearMark } from '#domain/letters/new-year.ts'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { newYearFoundQuery } from '../../lib/queries/new-year.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { useTakeBox } from '../../lib/useTakeBox.ts'
import { openAdding } from '../../stores/place.ts'
import { ComboField } from '../../ui/ComboField.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Part } from '../Page.tsx'
import { FoundHomes } from './FoundHomes.tsx'
import styles from './NewYear.module.css'
import { useHomeWords } from './useHomeWords.ts'

type Props = { readonly list: NewYearList; readonly atFirst: NewYearMark }

/** いただいた年賀状: a few letters and Enter for each card of the pile. */
export function PilePart({ list, atFirst }: Props) {
  const words = useTranslations('newYear')
  const [mark, setMark] = useState(atFirst)
  const count = (which: 'receivedOn' | 'sentOn') =>
    list.homes.filter(({ years }) => years.at(-1)?.[which] !== null).length
  return (
    <Part title={words('pile')}>
      <p className={styles['soft']}>{words('pileHint')}</p>
      <Segments
        label={words('what')}
        options={NEW_YEAR_MARKS.toSorted(byUse).map((each) => ({ value: each, words: words(`choices.${each}`) }))}
        value={mark}
        onChange={setMark}
      />
      <PileBox year={list.year} mark={mark} />
      <p>{words('counts', { year: `${list.year}`, received: count('receivedOn'), sent: count('sentOn') })}</p>
    </Part>
  )
}

/** What comes in the pile stands first. */
const USE = { received: 0, mourning: 1, returned: 2, sent: 3 } as const satisfies Readonly<Record<NewYearMark, number>>

function byUse(one: NewYearMark, other: NewYearMark): number {
  return USE[one] - USE[other]
}

type BoxProps = { readonly year: number; readonly mark: NewYearMark }

function PileBox({ year, mark }: BoxProps) {
  const words = useTranslations('newYear')
  const homeWords = useHomeWords()
  const list = useId()
  const saving = useSaving()
  const [said, setSaid] = useState('')
  const save = async (home: NewYearFound) => {
    if ((await saving.save('new-year:mark', { customer: home.customer, year, mark, isMarked: true })) === null) return
    const isUnsent = mark === 'received' && !home.marks.includes('sent')
    const values = { who: homeWords(home.people), mark: words(`marks.${mark}`) }
    setSaid(isUnsent ? words('saidNotSent', { ...values, year: `${year}` }) : words('said', values))
  }
  const { value, handlers, text, at, found, take } = useTakeBox({
    query: (asked) => newYearFoundQuery(asked, year),
    onTake: (home) => void save(home),
    onNew: (name, caught) => openAdding({ name, caught, visit: null }),
  })
  return (
    <>
      <div className={styles['box']}>
        <ComboField
          list={list}
          isOpen={found !== undefined}
          at={at}
          label={words('name')}
          placeholder={words('nameHint')}
          value={value}
          {...handlers}
        />
        {found !== undefined && <FoundHomes id={list} homes={found.rows} text={text} at={at} onTake={take} />}
      </div>
      <SavedSaid saving={saving} saysAll>
        {said}
      </SavedSaid>
    </>
  )
}
