import type { ExportDone } from '#domain/exchange/export.ts'
import type { OutputDone } from '#domain/exchange/outputs.ts'
import { type Content, CONTENTS } from '#domain/exchange/table.ts'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { ShopError } from '../../lib/shop.ts'
import { useContentWords } from '../../lib/useContentWords.ts'
import { intoSight } from '../../ui/intoSight.ts'
import { Said } from '../../ui/Said.tsx'
import type { useExporting } from './useExporting.ts'

type Props = { readonly exporting: ReturnType<typeof useExporting> }

/** Where it stands, and how much is in it. */
export function ExportedSaid({ exporting: { done, of, error } }: Props) {
  const words = useTranslations('export')
  const language = useLocale()
  if (error instanceof ShopError && error.code === 'cancelled') return <Said kind="done">{words('cancelled')}</Said>
  if (error !== null) {
    return (
      <Said kind="trouble" ref={intoSight}>
        {sentenceOf(error, language)}
      </Said>
    )
  }
  if (done === null) return null
  return (
    <Said kind="done" ref={intoSight}>
      <What done={done} contents={of?.call === 'exports:save' ? of.asked.contents : []} />
      <p>{words('files', { names: done.files.join(words('between')) })}</p>
    </Said>
  )
}

type WhatProps = { readonly done: ExportDone | OutputDone; readonly contents: readonly Content[] }

function What({ done, contents }: WhatProps) {
  const words = useTranslations('export')
  const out = useTranslations('out')
  const { nameOf, countOf } = useContentWords()
  if (!('counts' in done)) return out('done', { folder: done.folder, count: done.people })
  const counts = CONTENTS.filter((content) => contents.includes(content)).map((content) =>
    words('whatCount', { content: nameOf(content), count: countOf(content, done.counts[content]) }),
  )
  return words('done', { folder: done.folder, counts: counts.join(words('between')) })
}
