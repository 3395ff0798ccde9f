import type { LetterPreview } from '#contract/api.ts'
import type { AddressOptions, PrintWarning } from '#domain/paper/document.ts'
import type { Id } from '#domain/people/customer.ts'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { Preview } from '../../paper/Preview.tsx'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import styles from './Postcard.module.css'
import { PostcardOptions } from './PostcardOptions.tsx'
import { PostcardWarnings } from './PostcardWarnings.tsx'
import { PrintedSaid } from './PrintedSaid.tsx'
import { useMakePdf } from './useMakePdf.ts'

type Props = {
  readonly customer: Id
  readonly who: string
  readonly preview: LetterPreview
  readonly options: AddressOptions
  readonly onClose: () => void
}

/** The address side as it will be, what can be chosen about it, and the one button that makes it. */
export function Postcard({ customer, who, preview, options, onClose }: Props) {
  const words = useTranslations('letters')
  const common = useTranslations('common')
  const reasons = useTranslations('leftOut')
  const language = useLocale()
  // Null where the type of the card could not be read.
  const [warnings, setWarnings] = useState<readonly PrintWarning[] | null>([])
  const { make, isMaking, printed, error } = useMakePdf({ to: [customer], options })
  const leftOut = preview.leftOut[0]
  useCommand('print', () => leftOut === undefined && make())

  const foot = (
    <>
      {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
      {printed !== undefined && <PrintedSaid printed={printed} />}
      <Button look="main" aria-disabled={isMaking} aria-live="polite" onClick={make}>
        {words(isMaking ? 'making' : 'makePdf')}
      </Button>
    </>
  )
  return (
    <Panel title={who} closeWords={common('close')} onClose={onClose} foot={leftOut === undefined ? foot : undefined}>
      {leftOut === undefined ? (
        <div className={styles['postcard']}>
          {warnings === null && <Said kind="trouble">{words('fontFailed')}</Said>}
          <figure
            className={styles['desk']}
            hidden={warnings === null}
            aria-label={`${words('preview')}：${words('side')}`}
          >
            <div className={styles['card']}>
              <Preview document={preview.document} onDrawn={setWarnings} onFailed={() => setWarnings(null)} />
            </div>
          </figure>
          <PostcardWarnings warnings={warnings ?? []} />
          <PostcardOptions options={options} />
        </div>
      ) : (
        <Said kind="trouble">
          <strong>{words('leftOut')}</strong>
          <br />
          {reasons(leftOut.why)}
        </Said>
      )}
    </Panel>
  )
}
