import type { Request, RowsErased } from '#domain/rights/request.ts'
import { useTranslations } from 'use-intl'
import { useSheet } from '../../lib/useSheet.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { ErasureSheet } from './ErasureSheet.tsx'

type Props = { readonly request: Request; readonly rows: RowsErased }

/** The record of an erasure once more; nobody's name is left for it. */
export function ErasureAgain({ request: { person, answered, receivedOn }, rows }: Props) {
  const words = useTranslations('requests')
  const erasure = useTranslations('erasure')
  const sheet = useSheet('erasure')
  return (
    <>
      <Button look="quiet" onClick={sheet.print}>
        {words('erasureSheet')}
      </Button>
      {sheet.file !== null && <Said kind="done">{erasure('saved', { file: sheet.file })}</Said>}
      {sheet.trouble !== null && <Said kind="trouble">{sheet.trouble}</Said>}
      {sheet.isOn && (
        <ErasureSheet id={person} erasedOn={answered?.on ?? receivedOn} rows={rows} olderCopies={null} who="" />
      )}
    </>
  )
}
