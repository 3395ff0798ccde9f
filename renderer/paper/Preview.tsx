import type { CSSProperties, ReactNode } from 'react'
import type { PrintDocument, PrintWarning } from '#domain/paper/document.ts'
import type { Size } from '#domain/paper/sizes.ts'
import { pxOf } from './page-size.ts'
import { Sheets } from './Sheets.tsx'
import './preview.css'

type Props = {
  /** Every sheet of it is shown; one sheet alone is a document of one sheet. */
  readonly document: PrintDocument
  /** The room for each sheet in CSS px: it lies there at its true size, or smaller where it must, never larger. */
  readonly maxWidth?: number
  readonly maxHeight?: number
  /** The sheets stand as they will be printed. */
  readonly onDrawn: (warnings: readonly PrintWarning[]) => void
  /** The type could not be loaded, so nothing is shown rather than another type. */
  readonly onFailed: () => void
}

// Without any size at all nothing could be measured, and every text would seem too long.
const LEAST_SCALE = 0.1

/** Address sides, message sides and letters as they will be, with what the card itself already carries. */
export function Preview({ document, maxWidth = Infinity, maxHeight = Infinity, onDrawn, onFailed }: Props): ReactNode {
  const page = document.paper
  const fitting = Math.min(1, maxWidth / pxOf(page.width), maxHeight / pxOf(page.height))
  const scale = Math.max(LEAST_SCALE, fitting)
  return (
    <div className="paper-preview" style={scaledTo(scale, page)}>
      <Sheets document={document} shows="card" onDrawn={onDrawn} onFailed={onFailed} />
    </div>
  )
}

/** A sheet is drawn whole and then made smaller, so that its lines break where the printed ones do. */
function scaledTo(scale: number, { width, height }: Size): CSSProperties {
  const variables = {
    '--scale': scale,
    '--spare-x': `${width * (scale - 1)}mm`,
    '--spare-y': `${height * (scale - 1)}mm`,
  }
  return variables as CSSProperties
}
