import type { LetterOptions } from '#domain/letters/request.ts'
import { printPlace } from '#domain/paper/printers.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { printersQuery } from '../../lib/queries/printers.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import styles from '../forms.module.css'
import { PrinterGone } from '../printers/PrinterGone.tsx'

/** The way to what corrects the printer; what it is corrected by shows in print alone. */
export function PrinterLine({ options: { paper, sides } }: { readonly options: LetterOptions }) {
  const words = useTranslations('printers')
  const { data: printers } = useQuery(printersQuery)
  const place = printPlace(paper, sides === 'message' ? 'message' : 'address')
  if (place === null) return null
  return (
    <>
      <PrinterGone printers={printers} />
      <div className={styles['start']}>
        <Button look="quiet" onClick={() => go({ at: 'printers', place })}>
          {words('title')}
        </Button>
      </div>
    </>
  )
}
