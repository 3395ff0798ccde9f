import { useState, type ReactNode } from 'react'
import type { PrintDocument, PrintWarning } from '#domain/paper/document.ts'
import { AddressSheets } from './AddressSheets.tsx'
import './preview.css'

type Props = {
  readonly document: PrintDocument
  readonly onWarnings: (warnings: readonly PrintWarning[]) => void
}

/** The sheets as they will be, with what the card itself already carries, at their true size. */
export function Preview({ document, onWarnings }: Props): ReactNode {
  const [problem, setProblem] = useState<unknown>(null)
  if (problem !== null) throw problem
  return (
    <div className="paper-preview">
      <AddressSheets document={document} shows="card" onDrawn={onWarnings} onFailed={setProblem} />
    </div>
  )
}
