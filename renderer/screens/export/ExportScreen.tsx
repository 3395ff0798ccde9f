import { EXPORT_KINDS, type ExportAsked } from '#domain/exchange/export.ts'
import { CONTENTS } from '#domain/exchange/table.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { exportLookQuery } from '../../lib/queries/files.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Said } from '../../ui/Said.tsx'
import { FootedPage } from '../FootedPage.tsx'
import { Working } from '../Working.tsx'
import { ExportContents } from './ExportContents.tsx'
import { ExportDetails } from './ExportDetails.tsx'
import { ExportedSaid } from './ExportedSaid.tsx'
import { useExporting } from './useExporting.ts'
import styles from './Export.module.css'

const AT_FIRST: ExportAsked = { kind: 'excel', encoding: 'utf-8', contents: CONTENTS, withMark: false }

const HINTS = { excel: 'excelHint', own: 'ownHint' } as const

/** 書き出す: what, for what, and into which folder. */
export function ExportScreen() {
  const words = useTranslations('export')
  const language = useLocale()
  const [asked, setAsked] = useState(AT_FIRST)
  const want = (change: Partial<ExportAsked>) => setAsked({ ...asked, ...change })
  const { data: look, error, isPlaceholderData: isLookOld } = useQuery(exportLookQuery(asked))
  const exporting = useExporting()
  const unwritable = asked.contents.length === 0 ? 0 : (look?.unwritableCount ?? 0)
  const reason = asked.contents.length === 0 ? 'reasonNothing' : unwritable > 0 && !asked.withMark ? 'reasonMark' : null
  const canSave = reason === null && look !== undefined && !isLookOld && !exporting.isBusy
  return (
    <FootedPage
      title={words('title')}
      said={
        exporting.isRunning ? <Working call="exports:save" /> : <p role="status">{reason !== null && words(reason)}</p>
      }
      acts={
        <Button look="main" aria-disabled={!canSave} onClick={() => canSave && exporting.save(asked)}>
          {words('save')}
        </Button>
      }
    >
      <p className={styles['lead']}>{words('lead')}</p>
      <ExportContents contents={asked.contents} look={look} onChange={(contents) => want({ contents })} />
      <Choice
        label={words('kind')}
        options={EXPORT_KINDS.map((value) => ({ value, words: words(value), hint: words(HINTS[value]) }))}
        value={asked.kind}
        onChange={(kind) => want({ kind })}
      />
      <ExportDetails asked={asked} look={look} onChange={want} />
      <p className={styles['soft']}>{words('careful')}</p>
      {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
      <ExportedSaid exporting={exporting} />
    </FootedPage>
  )
}
