import type { ReactNode } from 'react'
import type { PrintDocument, PrintWarning } from '#domain/paper/document.ts'
import { AddressSheets } from './AddressSheets.tsx'
import './preview.css'

type Props = {
  readonly document: PrintDocument
  /** The sheets stand as they will be printed. */
  readonly onDrawn: (warnings: readonly PrintWarning[]) => void
  /** The type could not be loaded, so nothing is shown rather than another type. */
  readonly onFailed: () => void
}

/** The sheets as they will be, with what the card itself already carries, at their true size. */
export function Preview({ document, onDrawn, onFailed }: Props): ReactNode {
  return (
    <div className="paper-preview">
      <AddressSheets document={document} shows="card" onDrawn={onDrawn} onFailed={onFailed} />
    </div>
  )
}
