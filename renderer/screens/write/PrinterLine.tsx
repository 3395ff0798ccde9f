import type { Sides } from '#domain/letters/request.ts'
import { type Paper, sidesOf } from '#domain/paper/papers.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { printersQuery } from '../../lib/queries/printers.ts'
import { go } from '../../stores/place.ts'
import { forgetShiftsOnce, shiftsOnceFor, useShiftsOnce } from '../../stores/shiftsOnce.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import styles from '../forms.module.css'
import { PrinterGone } from '../printers/PrinterGone.tsx'

type Props = { readonly paper: Paper; readonly sides: Sides }

/** The way to what corrects the printer; what it is corrected by shows in print alone. */
export function PrinterLine({ paper, sides }: Props) {
  const words = useTranslations('printers')
  const { data: printers } = useQuery(printersQuery)
  const once = shiftsOnceFor(useShiftsOnce(), paper.code)
  const [first = 'address'] = sidesOf(paper)
  const forget = (
    <Button look="quiet" onClick={() => forgetShiftsOnce(paper.code)}>
      {words('forgetOnce')}
    </Button>
  )
  return (
    <>
      <PrinterGone printers={printers} />
      {Object.keys(once).length > 0 && (
        <Said kind="done" action={forget}>
          {words('onceSaid')}
        </Said>
      )}
      <div className={styles['start']}>
        <Button
          look="quiet"
          onClick={() => go({ at: 'printers', paper: paper.code, side: sides === 'both' ? first : sides })}
        >
          {words('title')}
        </Button>
      </div>
    </>
  )
}
