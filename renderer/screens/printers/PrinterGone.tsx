import { printerInUse, type Printers } from '#domain/paper/printers.ts'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Said } from '../../ui/Said.tsx'
import { usePrinterName } from './usePrinterName.ts'

type Props = { readonly printers: Printers | undefined; readonly action?: ReactNode }

/** The printer in use was taken off the list: printing goes on, without a correction, and it is said. */
export function PrinterGone({ printers, action }: Props) {
  const words = useTranslations('printers')
  const nameOf = usePrinterName()
  if (printers === undefined || printerInUse(printers) !== null) return null
  return (
    <Said kind="trouble" action={action}>
      {words('gone', { name: nameOf(printers.inUse) })}
    </Said>
  )
}
