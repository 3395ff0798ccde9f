import { CONTENTS } from '#domain/exchange/table.ts'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { ShopError } from '../../lib/shop.ts'
import { useContentWords } from '../../lib/useContentWords.ts'
import { intoSight } from '../../ui/intoSight.ts'
import { Said } from '../../ui/Said.tsx'
import type { useExporting } from './useExporting.ts'

type Props = { readonly exporting: ReturnType<typeof useExporting> }

/** Where the tables stand, and how much is in them. */
export function ExportedSaid({ exporting: { done, of, error } }: Props) {
  const words = useTranslations('export')
  const language = useLocale()
  const { nameOf, countOf } = useContentWords()
  if (error instanceof ShopError && error.code === 'cancelled') return <Said kind="done">{words('cancelled')}</Said>
  if (error !== null) {
    return (
      <Said kind="trouble" ref={intoSight}>
        {sentenceOf(error, language)}
      </Said>
    )
  }
  if (done === null) return null
  const counts = CONTENTS.filter((content) => of.includes(content)).map((content) =>
    words('whatCount', { content: nameOf(content), count: countOf(content, done.counts[content]) }),
  )
  return (
    <Said kind="done" ref={intoSight}>
      {words('done', { folder: done.folder, counts: counts.join(words('between')) })}
      <p>{words('files', { names: done.files.join(words('between')) })}</p>
    </Said>
  )
}
