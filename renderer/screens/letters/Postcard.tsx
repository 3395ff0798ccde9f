import type { LetterPreview } from '#contract/api.ts'
import type { AddressOptions, PrintWarning } from '#domain/paper/document.ts'
import type { Id } from '#domain/people/customer.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { Preview } from '../../paper/Preview.tsx'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import styles from './Postcard.module.css'
import { PostcardOptions } from './PostcardOptions.tsx'
import { PostcardWarnings } from './PostcardWarnings.tsx'
import { PrintedSaid } from './PrintedSaid.tsx'

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
  const [warnings, setWarnings] = useState<readonly PrintWarning[]>([])
  const making = useMutation({ mutationFn: () => shop('letters:pdf', { to: [customer], options }) })
  const leftOut = preview.leftOut[0]
  const canMake = leftOut === undefined && !making.isPending
  const make = () => {
    if (canMake) making.mutate()
  }
  useCommand('print', make)

  const foot = (
    <>
      {making.error !== null && <Said kind="trouble">{sentenceOf(making.error, language)}</Said>}
      {making.data !== undefined && <PrintedSaid printed={making.data} />}
      <Button look="main" aria-disabled={!canMake} onClick={make}>
        {words(making.isPending ? 'making' : 'makePdf')}
      </Button>
    </>
  )
  return (
    <Panel title={who} closeWords={common('close')} onClose={onClose} foot={leftOut === undefined ? foot : undefined}>
      {leftOut === undefined ? (
        <div className={styles['postcard']}>
          <figure className={styles['desk']} aria-label={`${words('preview')}：${words('side')}`}>
            <div className={styles['card']}>
              <Preview document={preview.document} onWarnings={setWarnings} />
            </div>
          </figure>
          <PostcardWarnings warnings={warnings} />
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
