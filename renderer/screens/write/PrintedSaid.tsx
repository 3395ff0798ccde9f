import type { Printed } from '#contract/letters-api.ts'
import { useTranslations } from 'use-intl'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { FitWarnings } from '../letters/FitWarnings.tsx'

type Props = { readonly printed: Printed }

/** What became of the PDF, and where to say that it was posted. */
export function PrintedSaid({ printed: { file, pages, batch, warnings } }: Props) {
  const words = useTranslations('write')
  if (file === null) return <Said kind="done">{words('closed')}</Said>
  const action = batch !== null && (
    <Button onClick={() => go({ at: 'posting', batch: batch.id })}>{words('openBatch')}</Button>
  )
  return (
    <>
      <FitWarnings warnings={warnings} />
      <Said kind="done" action={action}>
        {words('made', { file, pages })}
        {batch !== null && (
          <>
            <br />
            {words('thenPost')}
          </>
        )}
      </Said>
    </>
  )
}
