import type { Who } from '#domain/people/filter.ts'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { FootedPage } from '../FootedPage.tsx'
import { Working } from '../Working.tsx'
import { AT_FIRST, callOf, type OutAsked } from './asked.ts'
import { BookLooked } from './BookLooked.tsx'
import { ExportContents } from './ExportContents.tsx'
import { ExportDetails } from './ExportDetails.tsx'
import { ExportedSaid } from './ExportedSaid.tsx'
import { ExportKinds } from './ExportKinds.tsx'
import { VersionDetails } from './VersionDetails.tsx'
import { WhoMeant } from './WhoMeant.tsx'
import { useExporting } from './useExporting.ts'
import { type Reason, useLooked } from './useLooked.ts'
import styles from './Export.module.css'

type Props = { readonly who: Who | null }

/** 書き出す: for what, what of it, and into which folder; of everyone, or of those who were chosen. */
export function ExportScreen({ who }: Props) {
  const words = useTranslations('export')
  const out = useTranslations('out')
  const language = useLocale()
  const [asked, setAsked] = useState(AT_FIRST)
  const want = (change: Partial<OutAsked>) => setAsked({ ...asked, ...change })
  const looked = useLooked(asked, who)
  const exporting = useExporting()
  const { isRunning, isBusy } = exporting
  const call = callOf(asked, { who, language, clearance: looked.book?.clearance ?? null })
  const canSave = looked.reason === null && looked.isReady && call !== null && !isBusy
  const running = exporting.of?.call ?? 'exports:save'
  return (
    <FootedPage
      title={words('title')}
      said={
        isRunning ? (
          <Working call={running} />
        ) : (
          <p role="status">{looked.reason !== null && <ReasonWords reason={looked.reason} />}</p>
        )
      }
      acts={
        <Button look="main" aria-disabled={!canSave} onClick={() => canSave && exporting.save(call)}>
          {words('save')}
        </Button>
      }
    >
      <p className={styles['lead']}>{out('lead')}</p>
      {who !== null && <WhoMeant who={who} count={looked.chosen} />}
      <ExportKinds kind={asked.kind} hasAll={who === null} onChange={(kind) => want({ kind, withMark: false })} />
      {looked.isTable && (
        <>
          <ExportContents contents={asked.contents} look={looked.table} onChange={(contents) => want({ contents })} />
          <ExportDetails asked={asked} look={looked.table} onChange={want} />
        </>
      )}
      {looked.book !== undefined && <BookLooked look={looked.book} asked={asked} onChange={want} />}
      {asked.kind === 'vcard' && <VersionDetails version={asked.version} onChange={(version) => want({ version })} />}
      {(asked.kind === 'vcard' || asked.kind === 'ical') && <p className={styles['soft']}>{out('carries')}</p>}
      <p className={styles['soft']}>{asked.kind === 'all' ? out('allCareful') : words('careful')}</p>
      {looked.error !== null && <Said kind="trouble">{sentenceOf(looked.error, language)}</Said>}
      <ExportedSaid exporting={exporting} />
    </FootedPage>
  )
}

function ReasonWords({ reason }: { readonly reason: Reason }) {
  const words = useTranslations('export')
  const out = useTranslations('out')
  return reason === 'reasonNothing' || reason === 'reasonMark' ? words(reason) : out(reason)
}
