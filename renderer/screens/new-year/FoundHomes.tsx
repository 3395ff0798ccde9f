import type { NewYearFound } from '#domain/letters/new-year.ts'
import { useTranslations } from 'use-intl'
import { FoundList, FoundRow } from '../../ui/FoundList.tsx'
import { useHomeWords } from './useHomeWords.ts'

type Props = {
  readonly id: string
  readonly homes: readonly NewYearFound[]
  readonly text: string
  /** Which one is marked; behind the last stands somebody new. */
  readonly at: number
  readonly onTake: (home: NewYearFound | undefined) => void
}

/** The households that the letters may mean, each with whether a card went there this year. */
export function FoundHomes({ id, homes, text, at, onTake }: Props) {
  const words = useTranslations('newYear')
  return (
    <FoundList
      id={id}
      label={words('found')}
      rows={homes}
      keyOf={({ customer }) => customer}
      at={at}
      addNew={words('addNew', { name: text })}
      onTake={onTake}
    >
      {(home) => <Home home={home} />}
    </FoundList>
  )
}

function Home({ home: { people, marks, isMourning } }: { readonly home: NewYearFound }) {
  const words = useTranslations('newYear')
  const homeWords = useHomeWords()
  const kana = people.map(({ called }) => called.kana).filter((each) => each !== '')
  const others = marks
    .filter((mark) => mark === 'received' || mark === 'returned')
    .map((mark) => words(`marks.${mark}`))
  const known = [
    words(marks.includes('sent') ? 'sentAlready' : 'notSent'),
    ...others,
    ...(isMourning ? [words('inMourning')] : []),
  ]
  return <FoundRow who={homeWords(people)} kana={kana.join(words('between'))} known={known.join(' · ')} />
}
