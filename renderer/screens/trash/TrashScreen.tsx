import type { Day } from '#domain/day.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { trashQuery } from '../../lib/queries/shop.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Ask } from '../../ui/Ask.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import styles from './Trash.module.css'
import { TrashRow } from './TrashRow.tsx'
import { type CardThrown, useTrash } from './useTrash.ts'

type Props = { readonly today: Day }

/** ごみ箱（30日残ります）: each thing may come back; a card may also go for good. */
export function TrashScreen({ today }: Props) {
  const words = useTranslations('trash')
  const language = useLocale()
  const visit = useVisitWord()
  const { data: entries, error } = useQuery(trashQuery)
  const trash = useTrash()
  const [toErase, setToErase] = useState<CardThrown | null>(null)
  const erase = (entry: CardThrown) => {
    setToErase(null)
    trash.erase(entry)
  }
  return (
    <main className={styles['screen']}>
      <h1>{words('title')}</h1>
      <div className={styles['said']}>
        <SavedSaid saving={trash.saving} saysAll>
          {words('restored', { who: trash.who })}
        </SavedSaid>
        {trash.erased !== null && <ErasedSaid who={trash.who} olderCopies={trash.erased.olderCopies} />}
        {trash.eraseError !== null && <Said kind="trouble">{sentenceOf(trash.eraseError, language)}</Said>}
        {error !== null && (
          <Said kind="trouble">
            {words('failed')} {sentenceOf(error, language)}
          </Said>
        )}
      </div>
      {entries?.length === 0 && <Empty title={words('emptyTitle')} text={words('emptyText')} />}
      {entries !== undefined && entries.length > 0 && (
        <ul className={styles['rows']} aria-label={words('list')}>
          {entries.map((entry) => (
            <TrashRow
              key={`${entry.kind} ${entry.key}`}
              entry={entry}
              today={today}
              onRestore={(number) => trash.restore(entry, number)}
              onErase={setToErase}
            />
          ))}
        </ul>
      )}
      {toErase !== null && (
        <Ask
          title={words('eraseTitle', { who: toErase.name })}
          doWords={words('eraseDo')}
          notWords={words('eraseNot')}
          onDo={() => erase(toErase)}
          onNot={() => setToErase(null)}
        >
          <p>{words('eraseText', { visit })}</p>
        </Ask>
      )}
    </main>
  )
}

function ErasedSaid({ who, olderCopies }: { readonly who: string; readonly olderCopies: readonly string[] }) {
  const words = useTranslations('trash')
  return (
    <Said kind="done">
      {words('erased', { who })}
      {olderCopies.length > 0 && <p>{words('olderCopies', { names: olderCopies.join('、') })}</p>}
    </Said>
  )
}
