import type { Day } from '#domain/day.ts'
import type { ImportEntry } from '#domain/exchange/import.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { importsQuery } from '../../lib/queries/files.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { Ask } from '../../ui/Ask.tsx'
import { Said } from '../../ui/Said.tsx'
import styles from './Import.module.css'
import { PastImport } from './PastImport.tsx'

type Props = { readonly today: Day }

/** これまでの取り込み: each can be taken back until the owner says that it is right. */
export function PastImports({ today }: Props) {
  const words = useTranslations('imports')
  const language = useLocale()
  const { data: entries = [], error } = useQuery(importsQuery)
  const [toClose, setToClose] = useState<ImportEntry | null>(null)
  const closing = useMutation({
    mutationFn: ({ id }: ImportEntry) => shop('imports:close', { id }),
    onSettled: () => setToClose(null),
  })
  // Of one that was taken back nothing is left to lose.
  const close = (entry: ImportEntry) => (entry.undone ? closing.mutate(entry) : setToClose(entry))
  if (error !== null) {
    return (
      <Said kind="trouble">
        {words('failed')} {sentenceOf(error, language)}
      </Said>
    )
  }
  if (entries.length === 0) return null
  return (
    <section className={styles['past']}>
      <h2>{words('title')}</h2>
      {closing.error !== null && <Said kind="trouble">{sentenceOf(closing.error, language)}</Said>}
      <ul aria-label={words('title')}>
        {entries.map((entry) => (
          <PastImport key={entry.id} entry={entry} today={today} onClose={() => close(entry)} />
        ))}
      </ul>
      {toClose !== null && (
        <Ask
          title={words('closeTitle', { file: toClose.fileName })}
          doWords={words('closeDo')}
          notWords={words('closeNot')}
          onDo={() => closing.mutate(toClose)}
          onNot={() => setToClose(null)}
        >
          <p>{words('closeText')}</p>
        </Ask>
      )}
    </section>
  )
}
